/** Statuses whose responses may not have a body. */
const BODILESS = [204, 205, 304]

/**
 * A `fetch` that sends the given headers and no others: whatever a client adds from environment variables
 * (custom headers, organisations, another key) never reaches the server. It does not follow redirects, which
 * could carry the key elsewhere, and resolves only when the body is read, so that a connection that breaks in
 * the middle of it fails like one that breaks before.
 */
export function sealFetch(
  fetch: typeof globalThis.fetch,
  headers: Readonly<Record<string, string>>,
): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, headers: { ...headers }, redirect: 'manual' })
    const body = await response.arrayBuffer()
    const { status, statusText } = response
    return new Response(BODILESS.includes(status) ? null : body, {
      status,
      statusText,
      headers: response.headers,
    })
  }
}
