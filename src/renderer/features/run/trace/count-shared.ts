import type { Attempt } from '#shared/contract/views.ts'

/** What the messages before the question are: a system prompt, and exemplars of a question and an answer each. */
export function countShared(messages: Attempt['messages']): {
  readonly hasSystem: boolean
  readonly exemplars: number
  readonly characters: number
} {
  return {
    hasSystem: messages.some(({ role }) => role === 'system'),
    exemplars: messages.filter(({ role }) => role === 'assistant').length,
    characters: messages.reduce((sum, { content }) => sum + content.length, 0),
  }
}
