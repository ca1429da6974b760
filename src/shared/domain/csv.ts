type Cell = string | number | boolean | null

/** What a spreadsheet would take for the start of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/

/**
 * One CSV line (RFC 4180) with its line end. A text that a spreadsheet could run as a formula gets a leading
 * apostrophe, since model output is hostile; numbers stay numbers, also negative ones, without the noise of
 * binary fractions.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(withoutNoise(cell))
  if (typeof cell === 'boolean') return String(cell)
  const safe = FORMULA_START.test(cell) && !isNumber(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** More than any figure is known to; beyond it stands what sums of binary fractions leave: `0.8410000000000001`. */
const SIGNIFICANT_DIGITS = 12

/** Whole numbers are exact as they are. */
const withoutNoise = (number: number): number =>
  Number.isInteger(number) ? number : Number(number.toPrecision(SIGNIFICANT_DIGITS))

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
