import type { PromptContentView } from '#shared/contract/views.ts'
import type { AnswerType } from '#shared/domain/answer-type.ts'
import { checkPrompt } from '#shared/domain/check-prompt.ts'
import type { PlaygroundInput } from '../../queries/playground.ts'

/** A prompt that is written here and stored nowhere yet. */
export interface Draft {
  readonly id: number
  readonly content: PromptContentView
}

export type Question =
  | { readonly from: 'store' }
  | {
      readonly from: 'typed'
      readonly question: string
      readonly gold: string
      readonly answerType: AnswerType
    }

export interface PlaygroundChoices {
  readonly question: Question
  /** `NAME@VERSION`. */
  readonly prompts: readonly string[]
  readonly drafts: readonly Draft[]
  readonly models: readonly string[]
}

export type Missing = 'question' | 'prompts' | 'models' | 'draft'

/** What the engine is asked, or the first thing that is left to choose. `itemId`: of the question from the store. */
export function toInput(
  { question, prompts, drafts, models }: PlaygroundChoices,
  itemId: number | null,
): { readonly input: PlaygroundInput } | { readonly missing: Missing } {
  const asked = askedOf(question, itemId)
  if (asked === null) return { missing: 'question' }
  if (prompts.length + drafts.length === 0) return { missing: 'prompts' }
  if (drafts.some(({ content }) => checkPrompt(content).length > 0)) return { missing: 'draft' }
  if (models.length === 0) return { missing: 'models' }
  return {
    input: {
      question: asked,
      prompts: [...prompts.map((prompt) => ({ prompt })), ...drafts.map(({ content }) => ({ content }))],
      models: [...models],
    },
  }
}

function askedOf(question: Question, itemId: number | null): PlaygroundInput['question'] | null {
  if (question.from === 'store') return itemId === null ? null : { itemId }
  if (question.question.trim() === '') return null
  return {
    question: question.question,
    gold: question.gold.trim() || null,
    answerType: question.answerType,
  }
}
