import { Problem } from '#shared/domain/problem.ts'
import { type DataFile, parseCsvRows, parseJsonDocument } from '../../benchmarks/index.ts'
import { NEEDED_COLUMNS, RESULT_COLUMNS } from './result-row.ts'

/** A row as its file has it: its cells as text by column. */
export interface RawRow {
  /** From 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

const KNOWN_COLUMNS: ReadonlySet<string> = new Set(RESULT_COLUMNS)

/** What the rows have beside the columns of an import, each once. */
export const unknownColumnsOf = (rows: readonly RawRow[]): string[] =>
  [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))].filter(
    (name) => name !== '' && !KNOWN_COLUMNS.has(name),
  )

/** Rows under a header. Without the needed ones it is no file of results. */
export function readCsvRows(file: DataFile): RawRow[] {
  const [header, ...rows] = parseCsvRows({ ...file, text: file.text.replace(/^\uFEFF/, '') })
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase())
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new Problem('bad-input', `${file.path}: the first line names no column ${missing.join(', ')}`, {
      hint: `needed are ${NEEDED_COLUMNS.join(', ')} (scores from 0 to 100); start from the import template`,
      detail: { kind: 'no-result-columns', columns: [...missing] },
      place: { file: file.path, line: 1 },
    })
  }
  return rows.map(({ line, fields }) => ({
    line,
    cells: Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ''])),
  }))
}

/** Objects with the same names, in a list or in a list under `results`. */
export function readJsonRows(file: DataFile): RawRow[] {
  const document = parseJsonDocument(file)
  const rows = Array.isArray(document) ? document : isRecord(document) ? document.results : null
  if (!Array.isArray(rows)) {
    throw new Problem('bad-input', `${file.path}: holds no list of results`, {
      hint: 'a JSON file is a list of objects with the columns of the import template',
      detail: { kind: 'no-results' },
      place: { file: file.path },
    })
  }
  const lines = linesOfElements(file.text)
  return rows.map((row: unknown, index) => ({
    line: lines[index] ?? 1,
    cells: isRecord(row)
      ? Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toCell(value)]))
      : {},
  }))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toCell = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** The line each element of the document's outermost list begins on. For texts that are valid JSON. */
function linesOfElements(text: string): number[] {
  const lines: number[] = []
  const open: string[] = []
  let line = 1
  let expectsElement = false
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|\n|[^\s"]/g)) {
    if (token === '\n') {
      line++
      continue
    }
    const inList = open.join('') === '[' || open.join('') === '{['
    if (inList && expectsElement && token !== ']') lines.push(line)
    if (token === '[' || token === '{') open.push(token)
    else if (token === ']' || token === '}') open.pop()
    expectsElement = token === ',' || token === '['
  }
  return lines
}
