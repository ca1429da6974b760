import type { Board } from '#shared/board/board.ts'
import { describeCell } from '#shared/board/cell-facts.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { describeRow } from './row-facts.ts'
import type { TidyRow } from './tidy-rows.ts'

/** One document, a row a line: `{view, rows}`. */
export const tidyJson = (view: BoardView, rows: Iterable<TidyRow>): Generator<string, number> =>
  writeDocument({ view }, rows)

/** One document, a row a line: `{view, rankedBy, columns, rows}`, each row's cells by benchmark. */
export function wideJson(view: BoardView, board: Board): Generator<string, number> {
  const columns = board.columns.map(({ benchmark, name }) => ({ benchmark, name }))
  const rows = board.rows.values().map((row) => ({
    ...describeRow(row),
    average: row.average,
    cells: Object.fromEntries(
      row.cells.map((cell, index) => [columns[index]?.benchmark ?? '', cell && describeCell(cell)]),
    ),
  }))
  return writeDocument({ view, rankedBy: board.rankedBy, columns }, rows)
}

function* writeDocument(head: object, rows: Iterable<object>): Generator<string, number> {
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  let count = 0
  for (const row of rows) {
    yield `${count === 0 ? '' : ','}\n${JSON.stringify(row)}`
    count++
  }
  yield '\n]}\n'
  return count
}
