import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { ComparedRow } from '#shared/board/comparison.ts'
import { nameTask } from '../charts/task-names.ts'

/** What a row is called. */
export const nameRow = ({ benchmark, task }: Pick<ComparedRow, 'benchmark' | 'task'>): string =>
  task === null ? describeBenchmark(benchmark).name : nameTask(task)
