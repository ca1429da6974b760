import { cutToWidth, displayWidth, onOneLine } from './display-text.ts'

export interface Column {
  readonly title: string
  /** Numbers stand right-aligned. */
  readonly align?: 'left' | 'right'
}

const GAP = '  '
const NARROWEST = 8

/**
 * Rows in aligned columns, each line without trailing blanks. Where `width` is given and the table is wider,
 * its widest left-aligned columns are cut until it fits, or until none can be narrower.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  options: { readonly width?: number | undefined; readonly styleTitles?: (line: string) => string } = {},
): string {
  const cells = rows.map((row) => row.map(onOneLine))
  const widths = fitWidths(columns, measure(columns, cells), options.width)
  const line = (row: readonly string[]) =>
    columns
      .map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column.align ?? 'left'))
      .join(GAP)
      .trimEnd()
  const titles = line(columns.map((column) => column.title))
  return [options.styleTitles?.(titles) ?? titles, ...cells.map(line)].join('\n')
}

/** `name  value` lines with the names in one column. */
export function formatFacts(facts: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...facts.map(([name]) => displayWidth(name)))
  return facts.map(([name, value]) => `${pad(name, width, 'left')}${GAP}${onOneLine(value)}`).join('\n')
}

function measure(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  return columns.map((column, index) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(row[index] ?? '')),
      displayWidth(column.title),
    ),
  )
}

function fitWidths(columns: readonly Column[], natural: number[], available: number | undefined): number[] {
  const widths = [...natural]
  if (available === undefined) return widths
  const total = () => widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1))
  while (total() > available) {
    let widest = -1
    columns.forEach((column, index) => {
      const width = widths[index] ?? 0
      if (column.align !== 'right' && width > NARROWEST && width > (widths[widest] ?? 0)) widest = index
    })
    if (widest < 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const cut = cutToWidth(text, width)
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cut)))
  return align === 'right' ? blanks + cut : cut + blanks
}
