import type { BoardView } from '../contract/board-view.ts'

/** The benchmarks that a view shows. */
export const benchmarksOf = (view: BoardView): string[] =>
  view.benchmarks.length > 0 ? view.benchmarks : view.columns.map(({ benchmark }) => benchmark)
