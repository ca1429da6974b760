/** The APIs a base URL may name. */
export const ENDPOINT_APIS = ['chat-completions', 'responses', 'completions', 'messages'] as const
export type EndpointApi = (typeof ENDPOINT_APIS)[number]

export interface Endpoint {
  /** Without the API's own path and without a slash at the end; query parameters stay. */
  readonly baseUrl: string
  /** The API the URL names; null where it names none. */
  readonly api: EndpointApi | null
}

const ENDPOINT_PATH = /\/(?:(chat\/completions)|(responses)|(completions)|(messages))$/

/**
 * People paste the whole address of an endpoint as base URL. That is understood, and chooses the API:
 * `https://host/v1/chat/completions` is Chat Completions at `https://host/v1`.
 */
export function splitEndpoint(baseUrl: string): Endpoint {
  const url = new URL(baseUrl)
  const path = url.pathname.replace(/\/+$/, '')
  const match = ENDPOINT_PATH.exec(path)
  const named = match ? match.slice(1).findIndex((group) => group !== undefined) : -1
  url.pathname = match ? path.slice(0, match.index) : path
  // A URL always has a path; a bare host's is one slash, which a base URL goes without.
  const base = url.pathname === '/' ? `${url.origin}${url.search}` : url.href
  return { baseUrl: base, api: ENDPOINT_APIS[named] ?? null }
}
