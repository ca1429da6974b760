import type { BoardView, SortKey } from '../contract/board-view.ts'
import type { BoardRow, Column } from './board.ts'
import { compareText } from './choose-figure.ts'

type SortValue = string | number | null
type SortedRow = Pick<BoardRow, 'model' | 'cells' | 'average'>

const SCORE = 'score/'

/** The benchmark that a sort key is about; null for any other. */
export const benchmarkOfSortKey = (key: SortKey): string | null =>
  key.startsWith(SCORE) ? key.slice(SCORE.length) : null

/** Sorts by each key in turn, then by name, so that the order is always the same. Rows without a value come last. */
export function sortRows<Row extends SortedRow>(
  rows: readonly Row[],
  columns: readonly Column[],
  sort: BoardView['sort'],
): Row[] {
  const keys = sort.map(({ by, descending }) => ({ read: createReader(by, columns), descending }))
  const valued = rows.map((row) => ({ row, values: keys.map(({ read }) => read(row)) }))
  valued.sort((a, b) => {
    for (const [index, { descending }] of keys.entries()) {
      const order = compareValues(a.values[index] ?? null, b.values[index] ?? null, descending)
      if (order !== 0) return order
    }
    return compareText(a.row.model.name, b.row.model.name)
  })
  return valued.map(({ row }) => row)
}

function createReader(key: SortKey, columns: readonly Column[]): (row: SortedRow) => SortValue {
  switch (key) {
    case 'model':
      return ({ model }) => model.name.toLowerCase()
    case 'organisation':
      return ({ model }) => model.organisation?.toLowerCase() ?? null
    case 'type':
      return ({ model }) => model.type
    case 'params':
      return ({ model }) => model.paramsB
    case 'released':
      return ({ model }) => model.released
    case 'average':
      return ({ average }) => average?.score ?? null
    default: {
      const place = columns.findIndex(({ benchmark }) => benchmark === benchmarkOfSortKey(key))
      return ({ cells }) => {
        const cell = cells[place]
        return cell?.rankable ? cell.figure.score : null
      }
    }
  }
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b === descending ? 1 : -1
}
