/** The APIs a base URL may name. */
export const ENDPOINT_APIS = ['chat-completions', 'responses', 'completions', 'messages'] as const
export type EndpointApi = (typeof ENDPOINT_APIS)[number]

export interface Endpoint {
  /** Without the API's own path, a slash at the end, user name, password or fragment; query parameters stay. */
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
  const basePath = match ? path.slice(0, match.index) : path
  return { baseUrl: `${url.origin}${basePath}${url.search}`, api: ENDPOINT_APIS[named] ?? null }
}
