import type { AnswerType } from '#shared/domain/answer-type.ts'
import { answerWords, parseOptions } from '../../scoring/index.ts'
import { answerTypeOf } from '../answer-types.ts'

const PATTERNS: Partial<Record<AnswerType, { readonly pattern: RegExp; readonly fault: string }>> = {
  number: { pattern: /^-?\d+$/, fault: 'is not a whole number' },
  brackets: { pattern: /^[\])}>](?: [\])}>])*$/, fault: 'is not a row of closing brackets' },
}

/** What is wrong with the target of a question; null where the task can be answered so. */
export function findTargetFault(task: string, question: string, target: string): string | null {
  const words = answerWords('bbh', task)
  if (words) return words.includes(target) ? null : `is neither “${words[0]}” nor “${words[1]}”`
  const answerType = answerTypeOf('bbh', task)
  if (answerType === 'choice') return findChoiceFault(question, target)
  const { pattern, fault } = PATTERNS[answerType] ?? {}
  return pattern?.test(target) === false ? (fault ?? null) : null
}

function findChoiceFault(question: string, target: string): string | null {
  const options = parseOptions(question)
  if (options.some(({ label }) => target === `(${label})`)) return null
  const texts = options.map(({ text }) => text)
  return isBrokenOption(texts, target) ? null : 'is none of the options that stand in “input”'
}

/**
 * In some official questions an option was broken up at its commas into several; the target is still the unbroken
 * text: `Monsters, Inc` where the options are `(A) Monsters` and `(B) Inc`.
 */
function isBrokenOption(texts: readonly string[], target: string): boolean {
  const { length } = target.split(', ')
  return length > 1 && texts.some((_, start) => texts.slice(start, start + length).join(', ') === target)
}
