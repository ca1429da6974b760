import { cutToWidth, displayWidth, onOneLine } from './display-text.ts'

export interface Column {
  readonly title: string
  /** Numbers stand right-aligned; with `figure` so that their digits stand under each other, whatever follows them. */
  readonly align?: 'left' | 'right' | 'figure'
  /**
   * Where the table is too wide, columns with a number are left out, the lowest first. Those without one tell rows
   * apart and stay.
   */
  readonly leaveOut?: number
  /** Free text: may be cut where it does not fit. Anything else is shown whole or not at all. */
  readonly cut?: boolean
}

export interface FittedTable {
  readonly text: string
  /** Titles of the columns there was no room for, the least important first. */
  readonly leftOut: readonly string[]
}

interface MeasuredColumn extends Column {
  readonly index: number
  readonly width: number
}

const GAP = '  '
const NARROWEST = 8

/**
 * Rows in aligned columns, each line without trailing blanks. Where `width` is given and the table is wider, columns
 * are left out in their order and free text is cut, until it fits or only columns that must stay are there.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  options: { readonly width?: number | undefined; readonly styleTitles?: (line: string) => string } = {},
): FittedTable {
  const cells = alignFigures(
    columns,
    rows.map((row) => row.map(onOneLine)),
  )
  const natural = measure(columns, cells)
  const { kept, leftOut } = leaveOutColumns(natural, options.width)
  const fitted = cutFreeText(kept, options.width)
  const line = (row: readonly string[]) =>
    fitted
      .map((column) => pad(row[column.index] ?? '', column.width, column.align ?? 'left'))
      .join(GAP)
      .trimEnd()
  const titles = line(columns.map((column) => column.title))
  return { text: [options.styleTitles?.(titles) ?? titles, ...cells.map(line)].join('\n'), leftOut }
}

/** `name  value` lines with the names in one column. */
export function formatFacts(facts: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...facts.map(([name]) => displayWidth(name)))
  return facts.map(([name, value]) => `${pad(name, width, 'left')}${GAP}${onOneLine(value)}`).join('\n')
}

/** Fills what follows the digits of a column's figures up to the longest of it; a dash stands where digits would. */
function alignFigures(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const places = columns.flatMap(({ align }, index) => (align === 'figure' ? [index] : []))
  if (places.length === 0) return rows
  const longest = new Map(
    places.map((place) => [
      place,
      rows.reduce((widest, row) => Math.max(widest, displayWidth(tailOf(row[place] ?? ''))), 0),
    ]),
  )
  return rows.map((row) =>
    row.map((cell, place) => {
      const width = longest.get(place)
      return width === undefined ? cell : cell + ' '.repeat(width - displayWidth(tailOf(cell)))
    }),
  )
}

/** What stands after a figure's digits; nothing where there are none. */
const tailOf = (cell: string): string => /^[−+-]?\d[\d.,]*(.*)$/u.exec(cell)?.[1] ?? ''

function measure(columns: readonly Column[], rows: readonly (readonly string[])[]): MeasuredColumn[] {
  return columns.map((column, index) => {
    const width = rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(row[index] ?? '')),
      displayWidth(column.title),
    )
    return { ...column, index, width }
  })
}

function leaveOutColumns(columns: readonly MeasuredColumn[], available = Number.POSITIVE_INFINITY) {
  const leastFirst = columns
    .filter((column) => column.leaveOut !== undefined)
    .sort((a, b) => (a.leaveOut ?? 0) - (b.leaveOut ?? 0))
  const leftOut: string[] = []
  let kept = columns
  for (const column of leastFirst) {
    const narrowest = kept.map(({ cut, width }) => (cut ? Math.min(width, NARROWEST) : width))
    if (lineWidth(narrowest) <= available) break
    kept = kept.filter((other) => other !== column)
    leftOut.push(column.title)
  }
  return { kept, leftOut }
}

/** Takes from the widest free text first, so that short ones stay whole. */
function cutFreeText(
  columns: readonly MeasuredColumn[],
  available = Number.POSITIVE_INFINITY,
): MeasuredColumn[] {
  const widths = columns.map(({ width }) => width)
  while (lineWidth(widths) > available) {
    const widest = columns.reduce((best, { cut }, index) => {
      const width = widths[index] ?? 0
      return cut && width > NARROWEST && width > (widths[best] ?? 0) ? index : best
    }, -1)
    if (widest < 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }))
}

function lineWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1))
}

function pad(text: string, width: number, align: Column['align'] & string): string {
  const cut = cutToWidth(text, width)
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cut)))
  return align === 'left' ? cut + blanks : blanks + cut
}
