import type { AnswerType } from '#shared/domain/answer-type.ts'
import type { Family } from '#shared/domain/benchmark.ts'
import { BBH_TASKS } from './official-tasks.ts'

const FAMILY_TYPES: Readonly<Record<Family, AnswerType>> = {
  gsm8k: 'number',
  math: 'math',
  bbh: 'choice',
  mmlu: 'choice',
}

/** How a task's answers are read and compared. */
export function answerTypeOf(family: Family, task: string): AnswerType {
  return (family === 'bbh' ? BBH_TASKS.get(task) : undefined) ?? FAMILY_TYPES[family]
}
