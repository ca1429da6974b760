import { officialItems, officialTasks } from '#shared/board/task-sizes.ts'
import type { RunScope } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { listTasks, type RunRecord, type Store } from '../store/index.ts'

/**
 * Which part of its benchmark a run asks. What the whole is, the official test split says; of the sample, which has
 * none, what the store holds.
 */
export function scopeOf(store: Store, run: RunRecord): RunScope {
  const { benchmark, selection, tasks } = run
  const whole = wholeOf(store, benchmark)
  const drawnFrom = new Set(selection.tasks ?? tasks.map(({ task }) => task))
  // A limit takes from every task by its size: a small one may have got no item, and was drawn from all the same.
  if (selection.tasks === null && selection.limit !== null)
    for (const { task } of listTasks(store, benchmark)) drawnFrom.add(task)
  const isAll = [...whole.keys()].every((task) => drawnFrom.has(task))
  const items = sum(tasks.map((task) => task.items))
  const counted = isAll ? [...whole.keys()] : [...drawnFrom]
  return {
    tasks: isAll ? null : [...drawnFrom].sort(),
    ofTasks: whole.size,
    items,
    ofItems: Math.max(items, sum(counted.map((task) => whole.get(task) ?? 0))),
  }
}

/** The items of each task of the complete benchmark. */
export function wholeOf(store: Store, benchmark: Benchmark): ReadonlyMap<string, number> {
  if (benchmark === 'sample')
    return new Map(listTasks(store, benchmark).map(({ task, items }) => [task, items]))
  const tasks = officialTasks(benchmark)
  // GSM8K is a single task of its own name.
  if (tasks.length === 0) return new Map([[benchmark, officialItems(benchmark, null) ?? 0]])
  return new Map(tasks.map((task) => [task, officialItems(benchmark, task) ?? 0]))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
