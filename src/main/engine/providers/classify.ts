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

/** Parameters that are the same for every item of a run; what is wrong with them is wrong with all. */
const RUN_PARAMETERS =
  'model|temperature|max_tokens|max_completion_tokens|max_output_tokens|seed|store|thinking|reasoning|system|instructions'
const RUN_PARAM = new RegExp(`^(?:${RUN_PARAMETERS})\\b`)
const RUN_PARAM_NAMES = ['unsupported_parameter', 'unsupported_value', 'unknown_parameter', 'model_not_found']
/** `max_tokens: Field required`, “`temperature` is deprecated for this model”. */
const RUN_PARAM_WORDS = new RegExp(`^[\`'"]?(?:${RUN_PARAMETERS})\\b[^ ]*[ :]`)
const MODEL_WORDS = /\bmodel\b.{0,200}\b(?:does not exist|not found|not supported|is not available)\b/i

const PASSING_STATUSES = [408, 409, 425, 429]
const ITEM_STATUSES = [400, 413, 422]

/** What an error answer means for the run: see {@link FailureKind}. */
export function classifyError(error: ProviderError): FailureKind {
  const { status } = error
  if (isOutOfQuota(error)) return 'refused'
  if (PASSING_STATUSES.includes(status) || status >= 500) return 'retry'
  if (!ITEM_STATUSES.includes(status)) return 'refused'
  return isTooLong(error) || !concernsEveryItem(error) ? 'rejected' : 'refused'
}

function isOutOfQuota({ status, names, words }: ProviderError): boolean {
  if (names.some((name) => QUOTA_NAMES.includes(name))) return true
  return [400, 402, 403].includes(status) && QUOTA_WORDS.test(words)
}

const isTooLong = ({ status, names, words }: ProviderError): boolean =>
  status === 413 || names.some((name) => TOO_LONG_NAMES.includes(name)) || TOO_LONG_WORDS.test(words)

function concernsEveryItem({ names, param, words }: ProviderError): boolean {
  return (
    (param !== null && RUN_PARAM.test(param)) ||
    names.some((name) => RUN_PARAM_NAMES.includes(name)) ||
    RUN_PARAM_WORDS.test(words) ||
    MODEL_WORDS.test(words)
  )
}
