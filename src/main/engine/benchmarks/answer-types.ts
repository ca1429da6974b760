import type { AnswerType } from '#shared/domain/answer-type.ts'
import type { Family } from '#shared/domain/benchmark.ts'

const FAMILY_TYPES: Readonly<Record<Family, AnswerType>> = {
  gsm8k: 'number',
  math: 'math',
  bbh: 'choice',
  mmlu: 'choice',
}

/** BBH's tasks that are not asked with lettered options. */
const BBH_TASK_TYPES: ReadonlyMap<string, AnswerType> = new Map([
  ['boolean_expressions', 'boolean-like'],
  ['causal_judgement', 'boolean-like'],
  ['dyck_languages', 'brackets'],
  ['formal_fallacies', 'boolean-like'],
  ['multistep_arithmetic_two', 'number'],
  ['navigate', 'boolean-like'],
  ['object_counting', 'number'],
  ['sports_understanding', 'boolean-like'],
  ['web_of_lies', 'boolean-like'],
  ['word_sorting', 'words'],
])

/** How a task's answers are read and compared. */
export function answerTypeOf(family: Family, task: string): AnswerType {
  return (family === 'bbh' ? BBH_TASK_TYPES.get(task) : undefined) ?? FAMILY_TYPES[family]
}
