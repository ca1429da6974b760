import { classifyError } from './classify.ts'
import type { Connection } from './connection.ts'
import { ContentFiltered, isContentFiltered } from './content-filtered.ts'
import { networkReason } from './network.ts'
import { ProviderFailure } from './provider.ts'
import {
  isRecord,
  type ProviderError,
  readErrorBody,
  readProviderError,
  type SdkError,
} from './provider-error.ts'
import { readRetryAfter } from './retry-after.ts'
import { cleanWords } from './words.ts'

type ErrorClass = abstract new (...args: never[]) => Error

/** The error classes of a client; both clients have them under these names. */
export interface SdkErrors {
  readonly APIError: abstract new (...args: never[]) => SdkError
  readonly APIConnectionTimeoutError: ErrorClass
}

/**
 * What a client threw, as the {@link ProviderFailure} the runner acts on or {@link ContentFiltered}. Anything that is neither the
 * provider's nor the network's doing is a defect of ours and comes back as it is.
 */
export function toFailure(error: unknown, sdk: SdkErrors, connection: Connection): unknown {
  if (error instanceof sdk.APIConnectionTimeoutError)
    return new ProviderFailure('retry', `no answer within ${connection.timeoutMs / 1000} s`, { cause: error })
  if (error instanceof sdk.APIError) {
    const { status, headers } = error
    if (status === undefined) return networkFailure(error, connection)
    return answeredFailure(readProviderError(error, status), headers ?? new Headers(), connection)
  }
  if (error instanceof SyntaxError) return unreadableAnswer('is no JSON', connection)
  return error
}

function networkFailure(error: SdkError, { baseUrl, key }: Connection): ProviderFailure {
  const reason = cleanWords(networkReason(error.cause), key)
  return new ProviderFailure('retry', `cannot reach ${new URL(baseUrl).origin}: ${reason}`, { cause: error })
}

// The provider's answer is left out as `cause`: it may repeat the key.
function answeredFailure(
  error: ProviderError,
  headers: Headers,
  connection: Connection,
): ProviderFailure | ContentFiltered {
  if (isContentFiltered(error)) return new ContentFiltered(error, headers)
  const { status } = error
  // Some begin their words with the status, which is said already.
  const said = cleanWords(error.words, connection.key)
  const words = (said.startsWith(`${status} `) ? said.slice(4) : said) || 'no explanation'
  const retryAfterMs = readRetryAfter(headers, new Date())
  return new ProviderFailure(
    classifyError(error),
    `${status} ${words}${hintFor(error, headers, connection)}`,
    {
      status,
      retryAfterMs,
    },
  )
}

/** How servers say that they serve nothing there, and not that they have no such model. */
const UNKNOWN_PATH = /^(?:not found$|unknown request url|invalid url|no route)/i

function hintFor(
  { status, words, isJson }: ProviderError,
  headers: Headers,
  { baseUrl }: Connection,
): string {
  if (status >= 300 && status < 400)
    return `; the address redirects to ${cleanWords(headers.get('location') ?? '', null)}`
  const isUnknownPath = status === 404 && (!isJson || UNKNOWN_PATH.test(words))
  return isUnknownPath && !/\/v\d/.test(new URL(baseUrl).pathname)
    ? `; nothing is served at ${baseUrl.replace(/\?.*/, '')}: the base URL often ends in /v1`
    : ''
}

/** An answer of status 200 that is not what the protocol promises; servers under load send such. */
export function unreadableAnswer(what: string, { baseUrl }: Connection): ProviderFailure {
  return new ProviderFailure('retry', `200 but the answer of ${new URL(baseUrl).origin} ${what}`, {
    status: 200,
  })
}

/** The failure inside an answer of status 200, as routers send it when the model behind them failed; null for none. */
export function failureInAnswer(
  answer: unknown,
  connection: Connection,
): ProviderFailure | ContentFiltered | null {
  if (!isRecord(answer) || !isRecord(answer.error)) return null
  const status = statusMeant(answer.error.code)
  return answeredFailure({ status, ...readErrorBody(answer.error), isJson: true }, new Headers(), connection)
}

/** Routers give the status as code, the Responses API a name: of those two mean that trying again may help. */
function statusMeant(code: unknown): number {
  if (typeof code === 'number' && code >= 400 && code < 600) return code
  if (code === 'rate_limit_exceeded') return 429
  return typeof code === 'string' && code !== 'server_error' ? 400 : 500
}
