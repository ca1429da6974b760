import type { Board } from '#shared/board/board.ts'
import { CELL_COLUMNS, describeCell } from '#shared/board/cell-facts.ts'
import { csvLine } from '#shared/domain/csv.ts'
import { describeRow, ROW_COLUMNS } from './row-facts.ts'
import { FIGURE_COLUMNS, type FigureRow, TIDY_COLUMNS, type TidyRow } from './tidy-rows.ts'

export const tidyCsv = (rows: Iterable<TidyRow>): Generator<string, number> => writeRows(TIDY_COLUMNS, rows)

export const figuresCsv = (rows: Iterable<FigureRow>): Generator<string, number> =>
  writeRows(FIGURE_COLUMNS, rows)

function* writeRows<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, string | number | boolean | null>>>,
): Generator<string, number> {
  yield csvLine(columns)
  let count = 0
  for (const row of rows) {
    yield csvLine(columns.map((column) => row[column]))
    count++
  }
  return count
}

/** As on screen: a row a model, and for each benchmark as many columns as there are things to say of its figure. */
export function* wideCsv(board: Board): Generator<string, number> {
  yield csvLine([
    ...ROW_COLUMNS,
    ...[
      'average',
      'average_benchmarks',
      'average_standard_error',
      'average_low',
      'average_high',
      'average_provenances',
    ],
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
      average?.interval?.[0] ?? null,
      average?.interval?.[1] ?? null,
      average?.provenances.join(' ') ?? null,
      ...row.cells.flatMap((cell) => {
        const cellFacts = cell && describeCell(cell)
        return CELL_COLUMNS.map((column) => cellFacts?.[column] ?? null)
      }),
    ])
  }
  return board.rows.length
}
