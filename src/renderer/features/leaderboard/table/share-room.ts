/** A column that wants room; CSS pixels. */
export interface Wanting {
  /** What it cannot do without. */
  readonly least: number
  /** What it takes where the table is wider than its window anyway. */
  readonly usual: number
  /** What it could use, where there is room. */
  readonly most: number
  /** Whether it comes first: the others get what it leaves. */
  readonly isFirst: boolean
}

/**
 * How wide columns are, in their order. Where all of them fit, those that come first get what they could use, then
 * the others alike; where they do not, all have their usual widths and the table scrolls. `room` 0: not known yet.
 */
export function shareRoom(columns: readonly Wanting[], room: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  if (room === 0 || least > room) return columns.map(({ usual }) => usual)
  const widths = columns.map((column) => column.least)
  let spare = room - least
  for (const isFirst of [true, false]) {
    const growing = columns
      .map((column, index) => ({ index, by: column.most - column.least, isFirst: column.isFirst }))
      .filter((column) => column.isFirst === isFirst && column.by > 0)
      .sort((a, b) => a.by - b.by)
    for (const [place, { index, by }] of growing.entries()) {
      const given = Math.min(by, Math.floor(spare / (growing.length - place)))
      widths[index] = (widths[index] ?? 0) + given
      spare -= given
    }
  }
  return widths
}
