import type { BoardView } from '../contract/board-view.ts'
import { isOwnSample } from './benchmarks.ts'
import type { Average, Cell } from './board.ts'

/**
 * Of the columns shown those that an average is over: official benchmarks. Our own sample of questions never counts
 * beside them; shown alone, it is all there is.
 */
export function averagedOf<Shown extends { readonly benchmark: string }>(columns: readonly Shown[]): Shown[] {
  const official = columns.filter(({ benchmark }) => !isOwnSample(benchmark))
  return official.length > 0 ? official : [...columns]
}

/**
 * The average over a row's rankable cells. Null where a benchmark is missing and the view wants all, or none is
 * there. A sample of a benchmark counts as missing: it says too little to weigh like the whole. A micro average has no
 * use for a benchmark whose items are not known: it counts as missing too.
 */
export function averageCells(
  cells: readonly (Cell | null)[],
  { kind, requireAll }: BoardView['average'],
): Average | null {
  const used = cells.filter(
    (cell): cell is Cell =>
      cell?.rankable === true && cell.part === null && (kind === 'macro' || cell.items !== null),
  )
  if (used.length === 0 || (requireAll && used.length < cells.length)) return null
  const weights = used.map(({ items }) => (kind === 'micro' ? (items ?? 0) : 1))
  const total = sum(weights)
  const weigh = (of: (cell: Cell) => number) =>
    sum(used.map((cell, index) => ((weights[index] ?? 0) / total) * of(cell)))
  const squares = used.map(
    ({ standardError }, index) => (((weights[index] ?? 0) / total) * (standardError ?? 0)) ** 2,
  )
  return {
    score: weigh(({ figure }) => figure.score),
    benchmarks: used.length,
    of: cells.length,
    items: used.some(({ items }) => items === null) ? null : sum(used.map(({ items }) => items ?? 0)),
    standardError: used.some(({ standardError }) => standardError === null) ? null : Math.sqrt(sum(squares)),
    provenances: [...new Set(used.map(({ figure }) => figure.provenance))].sort(),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
