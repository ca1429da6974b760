import type { AnswerType } from '#shared/domain/answer-type.ts'
import { type AnswerWords, answerWords, type Option, optionsOf } from '../options.ts'
import type { AnswerReader } from '../reading.ts'
import type { GradedItem } from '../score.ts'
import { createBooleanReader } from './boolean-like.ts'
import { bracketsReader } from './brackets.ts'
import { createChoiceReader } from './choice.ts'
import { createChoicesReader } from './choices.ts'
import { numberReader } from './number.ts'
import { textReader } from './text.ts'
import { createWordsReader } from './words.ts'

/** Answer types that are read here: MATH's has a room of its own, and a rubric needs a judge. */
export type ReadableType = Exclude<AnswerType, 'math' | 'rubric'>

/** The reader of an item's answers. */
export function readerFor(item: GradedItem, answerType: ReadableType): AnswerReader {
  switch (answerType) {
    case 'number':
      return numberReader
    case 'choice':
      return createChoiceReader(gradableOptions(item))
    case 'choices':
      return createChoicesReader(gradableOptions(item))
    case 'boolean-like':
      return createBooleanReader(wordsOf(item))
    case 'words':
      return createWordsReader(item.question)
    case 'brackets':
      return bracketsReader
    case 'text':
      return textReader
  }
}

const ALL_LETTERS: readonly Option[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((label) => ({ label, text: '' }))

/** The item's options; its gold answer among them where that is a text (in BBH, titles cut up at their commas). */
function gradableOptions(item: GradedItem): readonly Option[] {
  const options = optionsOf(item)
  if (options.length === 0) return ALL_LETTERS
  const isLabels = /^\W*[A-Z](?:\W+[A-Z])*\W*$/.test(item.gold)
  return isLabels ? options : [...options, { label: item.gold, text: item.gold }]
}

const COMMON_PAIRS: readonly AnswerWords[] = [
  ['Yes', 'No'],
  ['True', 'False'],
  ['valid', 'invalid'],
]

function wordsOf(item: GradedItem): AnswerWords {
  const own = answerWords(item.family, item.task)
  if (own) return own
  const [first, second, ...more] = optionsOf(item).map(({ text }) => text)
  if (first !== undefined && second !== undefined && more.length === 0) return [first, second]
  const gold = item.gold.trim().toLowerCase()
  const common = COMMON_PAIRS.find((pair) => pair.some((word) => word.toLowerCase() === gold))
  return common ?? ['Yes', 'No']
}
