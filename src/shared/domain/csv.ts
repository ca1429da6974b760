type Cell = string | number | boolean | null

/** What a spreadsheet would take for the start of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/

/**
 * One CSV line (RFC 4180) with its line end. A text that a spreadsheet could run as a formula gets a leading
 * apostrophe, since model output is hostile; numbers stay numbers, also negative ones.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA_START.test(cell) && !isNumber(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
