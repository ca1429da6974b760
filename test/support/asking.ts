import type { CompletionRequest } from '../../src/main/engine/providers/index.ts'
import type { Model } from '../../src/shared/domain/model.ts'

/** A model with nothing known of it but what a test says. */
export function modelOf(known: Partial<Model>): Model {
  return {
    name: 'tested',
    provider: 'openai-compatible',
    modelId: 'tested-1',
    baseUrl: null,
    keyEnv: null,
    organisation: null,
    paramsB: null,
    type: null,
    priceInUsdPerMtok: null,
    priceOutUsdPerMtok: null,
    ...known,
  }
}

/** A request for one short question, with nothing optional in it but what a test says. */
export function requestOf(asked: Partial<CompletionRequest> = {}): CompletionRequest {
  return {
    messages: [{ role: 'user', content: 'What is 6 times 7?' }],
    temperature: null,
    maxTokens: null,
    seed: null,
    sample: 0,
    item: {
      hash: 'a1',
      answerType: 'number',
      question: 'What is 6 times 7?',
      options: [],
      exemplarAnswers: [],
    },
    signal: new AbortController().signal,
    ...asked,
  }
}
