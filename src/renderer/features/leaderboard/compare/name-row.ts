import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { ComparedRow, Setting } from '#shared/board/comparison.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { nameTask } from '../charts/task-names.ts'

/** What a row is called. */
export const nameRow = ({ benchmark, task }: Pick<ComparedRow, 'benchmark' | 'task'>): string =>
  task === null ? describeBenchmark(benchmark).name : nameTask(task)

/** The format that a row compares, and whether every figure in it says so. */
export function describeSetting(setting: Setting, text: Messages): string {
  const words = text.comparison.setting
  const { inContext, chainOfThought, complete } = setting
  const stated = [
    inContext === null ? null : inContext ? words.inContext : words.zeroShot,
    chainOfThought === null ? null : chainOfThought ? text.charts.facts.cot : text.charts.facts.answerOnly,
  ].filter((part) => part !== null)
  if (stated.length === 0) return words.unstated
  return complete ? stated.join(' ') : `${stated.join(' ')} · ${words.partly}`
}
