import type { BoardView } from '../contract/board-view.ts'
import { averageCells, averagedOf } from './average.ts'
import { describeBenchmark } from './benchmarks.ts'
import type { Average, Board, BoardRow, Cell, Column } from './board.ts'
import { chooseFigure } from './choose-figure.ts'
import { disagreementOf } from './disagreement.ts'
import { evidenceOf } from './evidence.ts'
import type { BoardModel, Figure } from './figure.ts'
import { createFigureFilter, createModelFilter } from './filters.ts'
import { isRankable } from './metric.ts'
import { partOf } from './part.ts'
import { type Contender, rankContenders, type Standing, UNRANKED } from './ranking.ts'
import { benchmarkOfSortKey, sortRows } from './sorting.ts'

type UnrankedRow = Omit<BoardRow, keyof Standing>

/** The rows that a view lets through with what stands in their cells, in no order yet. */
export interface GatheredRows {
  readonly columns: readonly Column[]
  readonly rows: readonly UnrankedRow[]
}

/**
 * The board as a view shows it: one row a model that the view lets through and that has a figure in a visible
 * column. Figures of single tasks are left aside. Pure; hundreds of models by a hundred columns take milliseconds.
 */
export const buildBoard = (
  models: readonly BoardModel[],
  figures: readonly Figure[],
  view: BoardView,
): Board => arrangeRows(gatherRows(models, figures, view), view.sort)

/** The first half of {@link buildBoard}: all of the view counts but its order, which so can be changed alone. */
export function gatherRows(
  models: readonly BoardModel[],
  figures: readonly Figure[],
  view: BoardView,
): GatheredRows {
  const layout = visibleColumns(view)
  const averaged = new Set(averagedOf(layout))
  const counts = layout.map((column) => averaged.has(column))
  const shown = models.filter(createModelFilter(view))
  const figuresOf = groupFigures(figures, view, layout, new Set(shown.map(({ name }) => name)))
  const rows = shown.flatMap((model): UnrankedRow[] => {
    const own = figuresOf.get(model.name)
    if (own === undefined) return []
    const cells = layout.map((_, index) => toCell(own[index] ?? []))
    const counted = cells.filter((_, index) => counts[index])
    return [{ model, cells, average: averageCells(counted, view.average) }]
  })
  const ranges = rangesOf(rows, layout.length)
  return { columns: layout.map((column, index) => ({ ...column, range: ranges[index] ?? null })), rows }
}

/** The second half: puts rows in order, and gives them their places. */
export function arrangeRows(gathered: GatheredRows, sort: BoardView['sort']): Board {
  const { columns } = gathered
  const place = columns.findIndex(({ benchmark }) => benchmark === chooseRankedBy(sort, columns))
  const standings = standingsBy(gathered, place)
  return {
    columns,
    rows: sortRows(gathered.rows, columns, sort).map((row) => standAs(row, standings.get(row) ?? UNRANKED)),
    rankedBy: columns[place]?.benchmark ?? 'average',
  }
}

/** What the standing has still to find out is found out when it is asked of the row. */
function standAs(row: UnrankedRow, standing: Standing): BoardRow {
  return {
    ...row,
    isRanked: standing.isRanked,
    get rank() {
      return standing.rank
    },
    get band() {
      return standing.band
    },
    get tied() {
      return standing.tied
    },
  }
}

const known = new WeakMap<GatheredRows, Map<number, ReadonlyMap<UnrankedRow, Standing>>>()

/**
 * Where rows stand by the column at `place`, −1 for the average. To find that takes longer than all the rest of a sort,
 * and does not hang on the order: it is kept with the rows.
 */
function standingsBy(gathered: GatheredRows, place: number): ReadonlyMap<UnrankedRow, Standing> {
  const ofRows = known.get(gathered) ?? new Map<number, ReadonlyMap<UnrankedRow, Standing>>()
  known.set(gathered, ofRows)
  const before = ofRows.get(place)
  if (before) return before
  const { rows } = gathered
  const ranked = rankContenders(
    rows.map(({ cells, average }) => toContender(place === -1 ? average : (cells[place] ?? null))),
  )
  const standings = new Map(
    rows.flatMap((row, index): [UnrankedRow, Standing][] => {
      const standing = ranked[index]
      return standing ? [[row, standing]] : []
    }),
  )
  ofRows.set(place, standings)
  return standings
}

/** The view's columns in its order, of `benchmarks` only those, with what it asks for beyond its columns at the end. */
function visibleColumns(view: BoardView): Omit<Column, 'range'>[] {
  const known = new Map(view.columns.map((column) => [column.benchmark, column]))
  const wanted = new Set(view.benchmarks)
  const ids =
    wanted.size === 0 ? [...known.keys()] : [...known.keys(), ...wanted].filter((id) => wanted.has(id))
  return [...new Set(ids)].map((benchmark) => {
    const { pinned = false, width = null } = known.get(benchmark) ?? {}
    return { benchmark, name: describeBenchmark(benchmark).name, pinned, width }
  })
}

/** The figures of shown models that the view considers: by model, then by the place of their column. */
function groupFigures(
  figures: readonly Figure[],
  view: BoardView,
  columns: readonly Pick<Column, 'benchmark'>[],
  shown: ReadonlySet<string>,
): Map<string, (Figure[] | undefined)[]> {
  const isConsidered = createFigureFilter(view)
  const places = new Map(columns.map(({ benchmark }, index) => [benchmark, index]))
  const models = new Map<string, (Figure[] | undefined)[]>()
  for (const figure of figures) {
    const place = places.get(figure.benchmark)
    if (place === undefined || figure.task !== null || !shown.has(figure.model) || !isConsidered(figure))
      continue
    let ofModel = models.get(figure.model)
    if (ofModel === undefined) {
      ofModel = columns.map(() => undefined)
      models.set(figure.model, ofModel)
    }
    const ofCell = ofModel[place]
    if (ofCell) ofCell.push(figure)
    else ofModel[place] = [figure]
  }
  return models
}

/** What a cell shows of its figures; null for none. */
export function toCell(figures: readonly Figure[]): Cell | null {
  const figure = chooseFigure(figures)
  if (figure === null) return null
  const more = figures.length - 1
  const disagreement = more > 0 ? disagreementOf(figures) : null
  const part = partOf(figure)
  const rankable = isRankable(figure) && part !== 'unfinished'
  return { figure, more, rankable, part, disagreement, ...evidenceOf(figure) }
}

/** Lowest and highest rankable score of each column. */
function rangesOf(rows: readonly UnrankedRow[], columns: number): Column['range'][] {
  const ranges: Column['range'][] = Array.from({ length: columns }, () => null)
  for (const { cells } of rows) {
    for (const [place, cell] of cells.entries()) {
      if (!cell?.rankable) continue
      const { score } = cell.figure
      const range = ranges[place]
      if (!range) ranges[place] = [score, score]
      else if (score < range[0] || score > range[1])
        ranges[place] = [Math.min(score, range[0]), Math.max(score, range[1])]
    }
  }
  return ranges
}

/** The first thing sorted by that can be ranked by: `average`, or a visible benchmark. */
function chooseRankedBy(sort: BoardView['sort'], columns: readonly Column[]): string {
  const visible = new Set(columns.map(({ benchmark }) => benchmark))
  for (const { by } of sort) {
    if (by === 'average') return by
    const benchmark = benchmarkOfSortKey(by)
    if (benchmark !== null && visible.has(benchmark)) return benchmark
  }
  return 'average'
}

function toContender(from: Cell | Average | null): Contender {
  if (from === null || from.standardError === null) return null
  if ('figure' in from)
    return from.rankable
      ? { score: from.figure.score, standardError: from.standardError, isSample: from.part === 'sample' }
      : null
  return { score: from.score, standardError: from.standardError, isSample: false }
}
