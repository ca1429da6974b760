import { describe, expect, it } from 'vitest'
import { classifyError } from './classify.ts'
import type { FailureKind } from './provider.ts'
import type { ProviderError } from './provider-error.ts'

type Case = [FailureKind, number, Partial<ProviderError>]

describe('classifyError', () => {
  it.each<Case>([
    ['retry', 408, {}],
    ['retry', 409, {}],
    ['retry', 429, { words: 'Rate limit reached.', names: ['rate_limit_exceeded'] }],
    ['retry', 429, { words: 'Quota exceeded: 10 requests a minute.' }],
    ['retry', 500, {}],
    ['retry', 502, { words: 'Bad Gateway', isJson: false }],
    ['retry', 503, {}],
    ['retry', 529, { names: ['overloaded_error'] }],
    ['fatal', 429, { names: ['insufficient_quota'] }],
    ['fatal', 400, { words: 'Your credit balance is too low to access the API.' }],
    ['fatal', 400, { words: 'You exceeded your current quota, please check your plan and billing details.' }],
    ['fatal', 402, { words: 'Insufficient credits' }],
    ['fatal', 401, {}],
    ['fatal', 403, {}],
    ['fatal', 404, { names: ['model_not_found'] }],
    ['fatal', 405, {}],
    ['fatal', 307, {}],
    ['fatal', 400, { param: 'temperature', names: ['unsupported_value'] }],
    ['fatal', 400, { param: 'model', words: 'The requested model is not served here.' }],
    ['fatal', 400, { words: 'max_tokens: Field required' }],
    ['fatal', 400, { words: '`temperature` is deprecated for this model.' }],
    ['fatal', 400, { words: 'thinking.enabled.budget_tokens: Input should be at least 1024' }],
    ['fatal', 400, { words: "Unsupported parameter: 'store'", names: ['unsupported_parameter'] }],
    ['fatal', 400, { words: 'The model `o9` does not exist or you do not have access to it.' }],
    ['rejected', 400, { words: 'Invalid prompt' }],
    ['rejected', 400, { param: 'messages', names: ['context_length_exceeded'] }],
    ['rejected', 400, { words: "This model's maximum context length is 4096 tokens.", param: 'max_tokens' }],
    ['rejected', 400, { words: 'prompt is too long: 210000 tokens > 200000 maximum' }],
    ['rejected', 400, { words: 'messages.0.content: text content blocks must be non-empty' }],
    ['rejected', 413, { names: ['request_too_large'] }],
    ['rejected', 422, { words: 'messages[3].content: must not be empty' }],
    ['fatal', 400, { words: 'The request makes no sense.' }],
    ['fatal', 422, { words: 'extra inputs are not permitted' }],
  ])('%s: %i %j', (kind, status, known) => {
    expect(classifyError({ status, words: '', names: [], param: null, isJson: true, ...known })).toBe(kind)
  })
})
