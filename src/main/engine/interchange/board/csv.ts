import type { Board } from '#shared/board/board.ts'
import { CELL_COLUMNS, describeCell } from '#shared/board/cell-facts.ts'
import { csvLine } from '#shared/domain/csv.ts'
import { describeRow, ROW_COLUMNS } from './row-facts.ts'
import { TIDY_COLUMNS, type TidyRow } from './tidy-rows.ts'

export function* tidyCsv(rows: Iterable<TidyRow>): Generator<string, number> {
  yield csvLine(TIDY_COLUMNS)
  let count = 0
  for (const row of rows) {
    yield csvLine(TIDY_COLUMNS.map((column) => row[column]))
    count++
  }
  return count
}

/** As on screen: a row a model, and for each benchmark as many columns as there are things to say of its figure. */
export function* wideCsv(board: Board): Generator<string, number> {
  yield csvLine([
    ...ROW_COLUMNS,
    ...['average', 'average_benchmarks', 'average_standard_error', 'average_provenances'],
    ...board.columns.flatMap(({ benchmark }) => CELL_COLUMNS.map((column) => `${benchmark}.${column}`)),
  ])
  for (const row of board.rows) {
    const facts = describeRow(row)
    const { average } = row
    yield csvLine([
      ...ROW_COLUMNS.map((column) => facts[column]),
      average?.score ?? null,
      average?.benchmarks ?? null,
      average?.standardError ?? null,
      average?.provenances.join(' ') ?? null,
      ...row.cells.flatMap((cell) => {
        const cellFacts = cell && describeCell(cell)
        return CELL_COLUMNS.map((column) => cellFacts?.[column] ?? null)
      }),
    ])
  }
  return board.rows.length
}
