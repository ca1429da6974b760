import { compareBenchmarks } from '#shared/board/benchmarks.ts'
import type { BoardBenchmark } from '#shared/contract/views.ts'
import { countFigures, type Store } from '../store/index.ts'
import { headlineOf, taskFiguresOf } from './own-figures.ts'
import { listRankedRuns } from './run-view.ts'

/** Every benchmark with a figure, own or reported, in the board's order. */
export function countBenchmarks(store: Store): BoardBenchmark[] {
  const counts = new Map<string, BoardBenchmark>(
    countFigures(store).map((count) => [count.benchmark, { ...count, ownFigures: 0 }]),
  )
  for (const run of listRankedRuns(store)) {
    const { benchmark } = run
    const before = counts.get(benchmark)
    const ownFigures = headlineOf(store, run) === null ? 0 : 1
    counts.set(benchmark, {
      benchmark,
      figures: (before?.figures ?? 0) + ownFigures,
      ownFigures: (before?.ownFigures ?? 0) + ownFigures,
      taskFigures: (before?.taskFigures ?? 0) + taskFiguresOf(store, run).length,
    })
  }
  return [...counts.values()]
    .filter(({ figures, taskFigures }) => figures + taskFigures > 0)
    .sort((a, b) => compareBenchmarks(a.benchmark, b.benchmark))
}
