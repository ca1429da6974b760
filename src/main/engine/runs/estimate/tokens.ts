import type { Model } from '#shared/domain/model.ts'
import type { Message } from '#shared/domain/prompt.ts'
import type { CountTokens } from '../../prompts/index.ts'

/** What chat protocols add to every message, and once to what is asked. */
const TOKENS_A_MESSAGE = 3
export const TOKENS_A_REQUEST = 3

/** Models that OpenAI's tokenizer counts for; for others its count is a good guess. */
export function isCounted({ provider, modelId }: Model): boolean {
  return provider === 'openai' || /^(?:openai\/)?(?:gpt-|o\d|chatgpt)/.test(modelId)
}

export function countMessages(countTokens: CountTokens, messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + countTokens(content) + TOKENS_A_MESSAGE, 0)
}
