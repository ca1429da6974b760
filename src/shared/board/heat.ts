import type { Cell, Column } from './board.ts'

/** Where a score lies between its column's lowest (0) and highest (1); null for what is not ranked. */
export function heatOf(cell: Cell, { range }: Pick<Column, 'range'>): number | null {
  if (!cell.rankable || range === null) return null
  const [low, high] = range
  return high === low ? 1 : (cell.figure.score - low) / (high - low)
}
