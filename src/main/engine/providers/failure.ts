import { writeOwnWords } from '#shared/domain/own-words.ts'
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
    return new ProviderFailure('retry', describeTimeout(connection), { cause: error })
  if (error instanceof sdk.APIError) {
    const { status, headers } = error
    if (status === undefined) return networkFailure(error, connection)
    return answeredFailure(readProviderError(error, status), headers ?? new Headers(), connection)
  }
  if (error instanceof SyntaxError) return unreadableAnswer('is no JSON', connection)
  return error
}

const describeTimeout = ({ timeoutMs }: Connection): string =>
  writeOwnWords({ kind: 'timed-out', seconds: String(timeoutMs / 1000) })

function networkFailure(error: SdkError, { baseUrl, key }: Connection): ProviderFailure {
  const words = cleanWords(networkReason(error.cause), key)
  const message = writeOwnWords({ kind: 'unreachable', origin: new URL(baseUrl).origin, words })
  return new ProviderFailure('retry', message, { isUnreachable: true, cause: error })
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
    withAdvice(`${status} ${words}`, error, headers, connection),
    {
      status,
      retryAfterMs,
    },
  )
}

/** How servers say that they serve nothing there, and not that they have no such model. */
const UNKNOWN_PATH = /^(?:not found$|unknown request url|invalid url|no route)/i

/** What was said, with what it is likely to come from. */
function withAdvice(
  said: string,
  { status, words, isJson }: ProviderError,
  headers: Headers,
  { baseUrl }: Connection,
): string {
  if (status >= 300 && status < 400) {
    const to = cleanWords(headers.get('location') ?? '', null)
    return writeOwnWords({ kind: 'redirected', words: said, to })
  }
  const isUnknownPath = status === 404 && (!isJson || UNKNOWN_PATH.test(words))
  return isUnknownPath && !/\/v\d/.test(new URL(baseUrl).pathname)
    ? writeOwnWords({ kind: 'no-service', words: said, address: baseUrl.replace(/\?.*/, '') })
    : said
}

/** An answer of status 200 that is not what the protocol promises; servers under load send such. */
export function unreadableAnswer(what: string, { baseUrl }: Connection): ProviderFailure {
  const message = writeOwnWords({ kind: 'unreadable', origin: new URL(baseUrl).origin, words: what })
  return new ProviderFailure('retry', message, { status: 200 })
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
