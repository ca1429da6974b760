import type { Model } from '#shared/domain/model.ts'
import type { Message } from '#shared/domain/prompt.ts'

/** How many tokens a text is. */
export type CountTokens = (text: string) => number

/** What chat protocols add to every message, and once to what is asked. */
const TOKENS_A_MESSAGE = 3
export const TOKENS_A_REQUEST = 3

/** Models that OpenAI's tokenizer counts for; for others its count is a good guess. */
export function isCounted({ provider, modelId }: Model): boolean {
  return provider === 'openai' || /^(?:openai\/)?(?:gpt-|o\d|chatgpt)/.test(modelId)
}

/** Loaded when first asked for: the tokenizer is some megabytes of vocabulary, which only estimating needs. */
export async function loadTokenizer(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  // What looks like a special token in a prompt is text like any other.
  return (text) => countTokens(text, { disallowedSpecial: new Set() })
}

export function countMessages(countTokens: CountTokens, messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + countTokens(content) + TOKENS_A_MESSAGE, 0)
}
