/** Where and how a model is reached; everything a client is allowed to know. */
export interface Connection {
  /** The API's base, as the client wants it. */
  readonly baseUrl: string
  readonly key: string
  readonly fetch: typeof fetch
  /** From the request to the last byte of its answer, in milliseconds. */
  readonly timeoutMs: number
}

/** What local servers get that want some key and don't look at it. */
export const NO_KEY = 'none'

export const JSON_HEADERS = {
  accept: 'application/json',
  'content-type': 'application/json',
  'user-agent': 'cothub',
} as const
