import { hearAnswer, isEventStream, type Listening } from './streamed-answer.ts'

/**
 * A `fetch` that sends the given headers and no others: whatever a client adds from environment variables
 * (custom headers, organisations, another key) never reaches the server. It does not follow redirects, which
 * could carry the key elsewhere, and resolves only when the body is read, so that a connection that breaks in
 * the middle of it fails like one that breaks before. The body of an answer that is `heard` as it is written is the
 * one that would have come whole.
 */
export function sealFetch(
  fetch: typeof globalThis.fetch,
  headers: Readonly<Record<string, string>>,
  heard: Listening | null = null,
): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, headers: { ...headers }, redirect: 'manual' })
    return heard && isEventStream(response)
      ? hearAnswer(response, heard, init?.signal)
      : alreadyRead(response, await response.text())
  }
}

/** The response with its body at hand. Not a new one: to wrap the text in a stream again would cost as much as the request. */
function alreadyRead(response: Response, text: string): Response {
  return Object.defineProperties(response, {
    text: { value: async () => text },
    json: { value: async () => JSON.parse(text) as unknown },
  })
}
