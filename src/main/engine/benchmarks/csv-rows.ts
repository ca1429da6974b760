import { CsvError, parse } from 'csv-parse/sync'
import { badInput } from './bad-input.ts'
import type { DataFile } from './data-file.ts'

interface CsvRow {
  /** Line the row begins on, from 1; a quoted field may go on over several. */
  readonly line: number
  readonly fields: readonly string[]
}

interface ParsedRow {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

const OPTIONS = {
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: '\n',
} as const

/** The rows of a CSV file, of any width. Fails naming the line where the quoting goes wrong. */
export function parseCsvRows(file: DataFile): CsvRow[] {
  try {
    return parseRows(file.text).map(({ record, info }) => ({
      line: info.lines - countLineFeeds(record),
      fields: record,
    }))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    if (cause.code === 'CSV_QUOTE_NOT_CLOSED') {
      const line = lineAfterRows(file.text, Number(cause.records))
      throw badInput({ file: file.path, line }, 'a quote is opened in this row and never closed', { cause })
    }
    throw badInput({ file: file.path, line: Number(cause.lines) }, describeCsvError(cause), { cause })
  }
}

function parseRows(text: string, rows = -1): ParsedRow[] {
  return parse(text, { ...OPTIONS, to: rows }) as unknown as ParsedRow[]
}

/** The parser knows only where the text ended; the open quote is in the row after the last good one. */
function lineAfterRows(text: string, rows: number): number {
  return rows === 0 ? 1 : (parseRows(text, rows).at(-1)?.info.lines ?? 0) + 1
}

function describeCsvError(error: CsvError): string {
  return error.code === 'CSV_INVALID_CLOSING_QUOTE' || error.code === 'INVALID_OPENING_QUOTE'
    ? 'a quote stands inside a field; it has to be doubled and the field quoted'
    : `is not CSV (${error.message.replace(/\s+/g, ' ')})`
}

function countLineFeeds(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + field.split('\n').length - 1, 0)
}
