import type { BoardView } from '../contract/board-view.ts'
import { clampToFraction, type Interval, Z975 } from '../statistics/wilson.ts'
import { isOwnSample } from './benchmarks.ts'
import type { Average, Cell } from './board.ts'
import type { EvidenceBasis } from './evidence.ts'

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
  const score = weigh(({ figure }) => figure.score)
  const standardError = used.some((cell) => cell.standardError === null) ? null : Math.sqrt(sum(squares))
  const [first, ...others] = used
  // Of a single figure it is the figure's own.
  const interval = first && others.length === 0 ? first.interval : intervalAround(score, standardError)
  return {
    score,
    benchmarks: used.length,
    of: cells.length,
    items: used.some(({ items }) => items === null) ? null : sum(used.map(({ items }) => items ?? 0)),
    standardError,
    interval,
    basis: interval && weakestOf(used),
    provenances: [...new Set(used.map(({ figure }) => figure.provenance))].sort(),
  }
}

const FROM_WEAKEST: readonly EvidenceBasis[] = ['at-best', 'size', 'measured']

const weakestOf = (cells: readonly Cell[]): EvidenceBasis | null =>
  FROM_WEAKEST.find((basis) => cells.some((cell) => cell.basis === basis)) ?? null

/** As the normal distribution has it, which many figures together come close to. */
function intervalAround(score: number, standardError: number | null): Interval | null {
  if (standardError === null) return null
  const half = Z975 * standardError
  return [clampToFraction(score - half), clampToFraction(score + half)]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
