/** What the clients' errors have in common. */
export interface SdkError extends Error {
  readonly status: number | undefined
  readonly headers: Headers | undefined
  /** The answer's JSON, or its `error` field; undefined where it was no JSON. */
  readonly error: unknown
}

/** A refusal as the provider put it. */
export interface ProviderError {
  readonly status: number
  readonly words: string
  /** Its machine-readable names, lower case: `code` and `type`, and the `innererror`'s where there is one. */
  readonly names: readonly string[]
  /** The request's parameter it objects to. */
  readonly param: string | null
  /** Whether the answer was JSON, as an API's is. */
  readonly isJson: boolean
}

/** Reads an error answer of any of the protocols, and of the servers that only nearly follow one. */
export function readProviderError(error: SdkError, status: number): ProviderError {
  if (error.error === undefined || error.error === null) {
    const text = wordsOf(error.message.replace(/^\d{3} /, ''))
    return { status, words: withoutTags(text), names: [], param: null, isJson: false }
  }
  return { status, ...readErrorBody(error.error), isJson: true }
}

/** `{error: {message, type, code, param}}`, `{error: "…"}`, `{detail: "…"}`, `{message: "…"}` or a bare string. */
export function readErrorBody(body: unknown): Pick<ProviderError, 'words' | 'names' | 'param'> {
  if (!isRecord(body)) return { words: wordsOf(body), names: [], param: null }
  if (isRecord(body.error) || typeof body.error === 'string') return readErrorBody(body.error)
  const inner = isRecord(body.innererror) ? body.innererror.code : null
  const names = [body.code, body.type, inner].filter((name) => typeof name === 'string')
  return {
    words: wordsOf(body.message ?? body.detail ?? body),
    names: names.map((name) => name.toLowerCase()),
    param: typeof body.param === 'string' ? body.param : null,
  }
}

/** More than this of an error answer is read by nobody, person or pattern. */
const MAX_WORDS = 20_000

const wordsOf = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MAX_WORDS)

/** An error page's text: a proxy's “502 Bad Gateway” comes as HTML. */
function withoutTags(text: string): string {
  return text.trimStart().startsWith('<') ? text.replace(/<[^<>]*>/g, ' ') : text
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
