import type { Family } from '#shared/domain/benchmark.ts'
import type { GradedItem } from './score.ts'

export interface Option {
  readonly label: string
  readonly text: string
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * The options standing inside a question, as BBH's do: `(A) …` lines, or `- Yes` lines, which are labelled by
 * their own text. Empty where there are none.
 */
export function parseOptions(question: string): Option[] {
  const lettered = [...question.matchAll(/^\(([A-Z])\)[ \t]+(.*)$/gm)]
  if (lettered.length > 0) return lettered.map(([, label = '', text = '']) => ({ label, text: text.trim() }))
  const list = question.slice(question.lastIndexOf('\nOptions:') + 1)
  if (!list.startsWith('Options:')) return []
  return [...list.matchAll(/^- (.*)$/gm)].map(([, text = '']) => ({ label: text.trim(), text: text.trim() }))
}

/** An item's options with their letters, whether they stand apart from the question or inside it. */
export function optionsOf(item: GradedItem): Option[] {
  if (item.options === null) return parseOptions(item.question)
  return item.options.map((text, index) => ({
    label: LETTERS[index] ?? String(index + 1),
    text: text.trim(),
  }))
}

/** A task's own pair of words; the affirmative one first. */
export type AnswerWords = readonly [string, string]

const BBH_WORDS: Readonly<Record<string, AnswerWords>> = {
  boolean_expressions: ['True', 'False'],
  causal_judgement: ['Yes', 'No'],
  formal_fallacies: ['valid', 'invalid'],
  navigate: ['Yes', 'No'],
  sports_understanding: ['yes', 'no'],
  web_of_lies: ['Yes', 'No'],
}

/** The two words a boolean-like task is answered with, as its gold answers spell them; null for any other task. */
export function answerWords(family: Family, task: string): AnswerWords | null {
  return (family === 'bbh' && Object.hasOwn(BBH_WORDS, task) && BBH_WORDS[task]) || null
}
