import type { BenchmarkData } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'

/** Whose items a prompt is tried on. */
export interface Place {
  readonly benchmark: Benchmark
  readonly task: string
}

/** The tasks of a benchmark that have items to be asked, each once. */
export function tasksOf(data: BenchmarkData): string[] {
  return data.tasks.filter(({ split, items }) => split === 'test' && items > 0).map(({ task }) => task)
}

/** Where the address says, as far as there is such a place; else the first task of the first imported benchmark. */
export function findPlace(
  benchmarks: readonly BenchmarkData[],
  search: { readonly benchmark?: Benchmark; readonly task?: string },
): Place | null {
  const imported = benchmarks.filter((data) => tasksOf(data).length > 0)
  // What ships as a sample comes last: who imported a benchmark means that one.
  const preferred = imported.find(({ benchmark }) => benchmark !== 'sample') ?? imported[0]
  const data = imported.find(({ benchmark }) => benchmark === search.benchmark) ?? preferred
  if (!data) return null
  const tasks = tasksOf(data)
  const task = tasks.find((candidate) => candidate === search.task) ?? tasks[0]
  return task === undefined ? null : { benchmark: data.benchmark, task }
}
