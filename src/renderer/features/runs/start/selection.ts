import type { BenchmarkData } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'

/** A benchmark's tasks that a run can ask: those of its test split. */
export function tasksToAsk(data: BenchmarkData): { readonly task: string; readonly items: number }[] {
  return data.tasks.filter(({ split }) => split === 'test')
}

/** The tasks of a benchmark that the selectors name; of the sample a selector may name a family (`sample/bbh`). */
export function chosenTasks(selectors: readonly string[], data: BenchmarkData): ReadonlySet<string> {
  const tasks = tasksToAsk(data).map(({ task }) => task)
  if (selectors.includes(data.benchmark)) return new Set(tasks)
  const wanted = selectors.flatMap((selector) =>
    selector.startsWith(`${data.benchmark}/`) ? [selector.slice(data.benchmark.length + 1)] : [],
  )
  return new Set(tasks.filter((task) => wanted.some((name) => task === name || task.startsWith(`${name}/`))))
}

/** The selectors with other tasks of one benchmark chosen: all of them are the benchmark itself. */
export function chooseTasks(
  selectors: readonly string[],
  data: BenchmarkData,
  tasks: ReadonlySet<string>,
): string[] {
  const others = selectors.filter((selector) => benchmarkOf(selector) !== data.benchmark)
  const all = tasksToAsk(data)
  if (tasks.size === 0) return others
  if (all.every(({ task }) => tasks.has(task))) return [...others, data.benchmark]
  const chosen = all.filter(({ task }) => tasks.has(task))
  return [...others, ...chosen.map(({ task }) => selectorOf(data.benchmark, task))]
}

export const selectorOf = (benchmark: Benchmark, task: string): string => `${benchmark}/${task}`

const benchmarkOf = (selector: string): string => selector.split('/', 1)[0] ?? ''
