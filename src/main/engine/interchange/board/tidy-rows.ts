import type { Board } from '#shared/board/board.ts'
import { toCell } from '#shared/board/build-board.ts'
import { CELL_COLUMNS, type CellFacts, describeCell } from '#shared/board/cell-facts.ts'
import { compareText } from '#shared/board/choose-figure.ts'
import { type Figure, formatOf } from '#shared/board/figure.ts'
import { createFigureFilter } from '#shared/board/filters.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { describeRow, ROW_COLUMNS, type RowFacts } from './row-facts.ts'

export type TidyRow = RowFacts & { readonly benchmark: string; readonly subset: string | null } & CellFacts

export const TIDY_COLUMNS = [...ROW_COLUMNS, 'benchmark', 'subset', ...CELL_COLUMNS] as const

/**
 * One row a model × benchmark × format × subset, of the models the board shows, in its order. Where several figures
 * say the same thing, the one that the board's rule chooses.
 */
export function* tidyRows(board: Board, figures: readonly Figure[], view: BoardView): Generator<TidyRow> {
  const isConsidered = createFigureFilter(view)
  const visible = new Set(board.columns.map(({ benchmark }) => benchmark))
  const ofModel = Map.groupBy(
    figures.filter((figure) => visible.has(figure.benchmark) && isConsidered(figure)),
    ({ model }) => model,
  )
  for (const row of board.rows) {
    const ofBenchmark = Map.groupBy(ofModel.get(row.model.name) ?? [], ({ benchmark }) => benchmark)
    for (const { benchmark } of board.columns) {
      const groups = Map.groupBy(ofBenchmark.get(benchmark) ?? [], groupKey)
      for (const key of [...groups.keys()].sort(compareText)) {
        const group = groups.get(key) ?? []
        const cell = toCell(group)
        if (cell === null) continue
        yield { ...describeRow(row), benchmark, subset: cell.figure.task, ...describeCell(cell) }
      }
    }
  }
}

/** The whole benchmark sorts before its tasks. */
const groupKey = (figure: Figure): string => `${figure.task ?? ''}\n${formatOf(figure) ?? ''}`
