import type { Completion } from './provider.ts'
import type { ProviderError } from './provider-error.ts'

const NAMES = ['content_filter', 'content_policy_violation', 'responsibleaipolicyviolation']
const WORDS = /\bblocked by content filtering policy\b/i
const STATUSES = [400, 422]

/**
 * Thrown on the way from an error answer to the provider, which answers with `completion`: a filter that keeps
 * a question or an answer back would do so again, so the item is graded and not asked once more.
 */
export class ContentFiltered extends Error {
  override readonly name = 'ContentFiltered'
  readonly completion: Completion

  constructor(error: ProviderError, headers: Headers) {
    super('a content filter kept the answer back')
    this.completion = {
      text: '',
      thinking: null,
      finishReason: 'content-filter',
      providerFinishReason: filterName(error) ?? null,
      usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
      requestId: headers.get('x-request-id') ?? headers.get('request-id'),
      reportedModel: null,
    }
  }
}

/** Whether an error answer says that a content filter stepped in. */
export function isContentFiltered(error: ProviderError): boolean {
  return STATUSES.includes(error.status) && (filterName(error) !== undefined || WORDS.test(error.words))
}

const filterName = ({ names }: ProviderError): string | undefined =>
  names.find((name) => NAMES.includes(name))
