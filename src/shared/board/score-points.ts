import type { BoardView } from '../contract/board-view.ts'
import type { Interval } from '../statistics/wilson.ts'
import { averagedOf } from './average.ts'
import type { Board, BoardRow, Cell } from './board.ts'
import { buildBoard } from './build-board.ts'
import type { EvidenceBasis } from './evidence.ts'
import type { BoardModel, Figure } from './figure.ts'
import type { Provenance } from './provenance.ts'

/** One model with the one score that a chart draws of it. */
export interface ScorePoint {
  readonly model: BoardModel
  readonly score: number
  /** 95 %. */
  readonly interval: Interval | null
  readonly standardError: number | null
  readonly items: number | null
  /** Null of an average: it rests on what its figures rest on. */
  readonly basis: EvidenceBasis | null
  /** `mixed`: an average over own runs and reported figures. */
  readonly provenance: Provenance | 'mixed'
  /** What the score is of: one figure, or those averaged. */
  readonly figures: readonly Figure[]
  readonly rank: BoardRow['rank']
  readonly band: number | null
}

/** What a chart's score is: the average over the view's benchmarks, or one benchmark. */
export type Measured = 'average' | (string & {})

/** The view that has one benchmark only, or is ranked by the average: what `measured` is to be drawn of. */
export function viewMeasuring(view: BoardView, measured: Measured): BoardView {
  if (measured === 'average') return { ...view, sort: [{ by: 'average', descending: true }] }
  const column = { benchmark: measured, pinned: false, width: null }
  return { ...view, benchmarks: [], columns: [column], sort: [{ by: `score/${measured}`, descending: true }] }
}

/** Every model of the view that has the score, best first. Votes, tools and best-of-k are never among them. */
export function scorePoints(
  models: readonly BoardModel[],
  figures: readonly Figure[],
  view: BoardView,
  measured: Measured,
): ScorePoint[] {
  const board: Board = buildBoard(models, figures, viewMeasuring(view, measured))
  return board.rows.flatMap((row) => {
    const point =
      measured === 'average' ? averagePoint(row, board.columns) : cellPoint(row, row.cells[0] ?? null)
    return point === null ? [] : [point]
  })
}

function cellPoint({ model, rank, band }: BoardRow, cell: Cell | null): ScorePoint | null {
  if (!cell?.rankable) return null
  const { figure, items, interval, standardError, basis } = cell
  const { score, provenance } = figure
  return { model, score, interval, standardError, items, basis, provenance, figures: [figure], rank, band }
}

function averagePoint(
  { model, average, cells, rank, band }: BoardRow,
  columns: Board['columns'],
): ScorePoint | null {
  if (average === null) return null
  const averaged = new Set(averagedOf(columns).map(({ benchmark }) => benchmark))
  const { score, standardError, interval, items } = average
  const [provenance, ...others] = average.provenances
  return {
    model,
    score,
    interval,
    standardError,
    items,
    basis: null,
    provenance: others.length > 0 ? 'mixed' : (provenance ?? 'published'),
    figures: cells.flatMap((cell) =>
      cell?.rankable && cell.part === null && averaged.has(cell.figure.benchmark) ? [cell.figure] : [],
    ),
    rank,
    band,
  }
}
