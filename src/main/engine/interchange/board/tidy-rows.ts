import type { Board, BoardRow } from '#shared/board/board.ts'
import { toCell } from '#shared/board/build-board.ts'
import { CELL_COLUMNS, type CellFacts, describeCell } from '#shared/board/cell-facts.ts'
import { chooseFigure, compareFigures, compareText } from '#shared/board/choose-figure.ts'
import { type BoardModel, type Figure, formatOf } from '#shared/board/figure.ts'
import { createFigureFilter, createModelFilter } from '#shared/board/filters.ts'
import { UNRANKED } from '#shared/board/ranking.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { describeRow, ROW_COLUMNS, type RowFacts } from './row-facts.ts'

/**
 * Rows for the models that the view lets through and of which only tasks are known: a board has none for them. They
 * have neither cells nor places, and come by name.
 */
export function rowsOfTasksOnly(
  board: Board,
  models: readonly BoardModel[],
  figures: readonly Figure[],
  view: BoardView,
): BoardRow[] {
  const isConsidered = createFigureFilter(view)
  const visible = new Set(board.columns.map(({ benchmark }) => benchmark))
  const there = new Set(board.rows.map(({ model }) => model.name))
  const others = new Set(
    figures.flatMap((figure) =>
      !there.has(figure.model) && visible.has(figure.benchmark) && isConsidered(figure) ? [figure.model] : [],
    ),
  )
  return models
    .filter(createModelFilter(view))
    .filter(({ name }) => others.has(name))
    .sort((a, b) => compareText(a.name, b.name))
    .map((model) => ({ model, cells: board.columns.map(() => null), average: null, ...UNRANKED }))
}

export type TidyRow = RowFacts & { readonly benchmark: string; readonly subset: string | null } & CellFacts

export const TIDY_COLUMNS = [...ROW_COLUMNS, 'benchmark', 'subset', ...CELL_COLUMNS] as const

/**
 * One row a model × benchmark × format × subset, in the order of the board's rows. Where several figures
 * say the same thing, the one that the board's rule chooses.
 */
export function* tidyRows(board: Board, figures: readonly Figure[], view: BoardView): Generator<TidyRow> {
  for (const { row, benchmark, figures: of } of figuresOfCells(board, figures, view)) {
    const groups = Map.groupBy(of, groupKey)
    for (const key of [...groups.keys()].sort(compareText)) {
      const cell = toCell(groups.get(key) ?? [])
      if (cell === null) continue
      yield { ...describeRow(row), benchmark, subset: cell.figure.task, ...describeCell(cell) }
    }
  }
}

export type FigureRow = TidyRow & {
  /** Whether it is the one that the board shows of its model, benchmark and subset. */
  readonly shown: boolean
}

export const FIGURE_COLUMNS = [...TIDY_COLUMNS, 'shown'] as const

/**
 * One row a figure that the view considers, in the order of the board's rows and columns: by subset, and of each the
 * one that the board's rule puts first before the others.
 */
export function* figureRows(board: Board, figures: readonly Figure[], view: BoardView): Generator<FigureRow> {
  for (const { row, benchmark, figures: of } of figuresOfCells(board, figures, view)) {
    const subsets = Map.groupBy(of, ({ task }) => task ?? '')
    for (const key of [...subsets.keys()].sort(compareText)) {
      const subset = subsets.get(key) ?? []
      const shown = chooseFigure(subset)
      for (const figure of subset.toSorted(compareFigures)) {
        const cell = toCell([figure])
        if (cell === null) continue
        const facts = { ...describeRow(row), benchmark, subset: figure.task, ...describeCell(cell) }
        yield { ...facts, more_figures: subset.length - 1, shown: figure === shown }
      }
    }
  }
}

/** The figures that the view considers, by the models and benchmarks of the board in its order. */
function* figuresOfCells(
  board: Board,
  figures: readonly Figure[],
  view: BoardView,
): Generator<{ row: Board['rows'][number]; benchmark: string; figures: readonly Figure[] }> {
  const isConsidered = createFigureFilter(view)
  const visible = new Set(board.columns.map(({ benchmark }) => benchmark))
  const ofModel = Map.groupBy(
    figures.filter((figure) => visible.has(figure.benchmark) && isConsidered(figure)),
    ({ model }) => model,
  )
  for (const row of board.rows) {
    const ofBenchmark = Map.groupBy(ofModel.get(row.model.name) ?? [], ({ benchmark }) => benchmark)
    for (const { benchmark } of board.columns)
      yield { row, benchmark, figures: ofBenchmark.get(benchmark) ?? [] }
  }
}

/** The whole benchmark sorts before its tasks. */
const groupKey = (figure: Figure): string => `${figure.task ?? ''}\n${formatOf(figure) ?? ''}`
