import type { FailureKind } from './provider.ts'
import type { ProviderError } from './provider-error.ts'

const QUOTA_NAMES = [
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
  'billing_error',
]
/** Out of money, whatever the status. Rate limits speak of quota too, so a 429 is judged by its name alone. */
const QUOTA_WORDS = /\bquota\b|\bcredit balance\b|\bbilling\b|\binsufficient (?:credits?|balance|funds)\b/i

const TOO_LONG_NAMES = ['context_length_exceeded', 'request_too_large', 'string_above_max_length']
const TOO_LONG_WORDS = /\bcontext (?:length|window)\b|\bprompt is too long\b|\btoo many (?:input )?tokens\b/i

/** What names this one prompt as the trouble; any other 400 would meet the next item too. */
const PROMPT_PARAM = /^(?:messages|input|prompt)\b/
const PROMPT_NAMES = ['invalid_prompt']
/** `messages.0.content: text content blocks must be non-empty` */
const PROMPT_WORDS = /^[`'"]?(?:messages|input|prompt)[.[][^ ]*[ :]|^invalid prompt\b/i

const PASSING_STATUSES = [408, 409, 425, 429]
const JUDGED_STATUSES = [400, 413, 422]

/** What an error answer that no content filter gave means for the run: see {@link FailureKind}. */
export function classifyError(error: ProviderError): FailureKind {
  const { status } = error
  if (isOutOfQuota(error)) return 'fatal'
  if (PASSING_STATUSES.includes(status) || status >= 500) return 'retry'
  if (!JUDGED_STATUSES.includes(status)) return 'fatal'
  return isTooLong(error) || concernsThisPrompt(error) ? 'rejected' : 'fatal'
}

function isOutOfQuota({ status, names, words }: ProviderError): boolean {
  if (names.some((name) => QUOTA_NAMES.includes(name))) return true
  return [400, 402, 403].includes(status) && QUOTA_WORDS.test(words)
}

const isTooLong = ({ status, names, words }: ProviderError): boolean =>
  status === 413 || names.some((name) => TOO_LONG_NAMES.includes(name)) || TOO_LONG_WORDS.test(words)

const concernsThisPrompt = ({ names, param, words }: ProviderError): boolean =>
  (param !== null && PROMPT_PARAM.test(param)) ||
  names.some((name) => PROMPT_NAMES.includes(name)) ||
  PROMPT_WORDS.test(words)
