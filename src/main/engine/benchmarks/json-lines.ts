import { badInput } from './bad-input.ts'
import type { DataFile } from './data-file.ts'

interface JsonLine {
  /** From 1. */
  readonly line: number
  readonly value: unknown
}

/** Every line of a JSON Lines file, blank ones left out. Fails at the first line that is no JSON. */
export function parseJsonLines(file: DataFile): JsonLine[] {
  const rows: JsonLine[] = []
  for (const [index, text] of file.text.split('\n').entries()) {
    if (text.trim() === '') continue
    rows.push({ line: index + 1, value: parseLine(text, { file: file.path, line: index + 1 }) })
  }
  return rows
}

function parseLine(text: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw badInput(place, `is not JSON (${describeJsonError(cause)})`, {
      cause,
      fault: 'not-json',
    })
  }
}

/** The parser's words on one line, without the excerpt or the offset it may give. */
export function describeJsonError(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.replace(/, (?:\.{3})?"[\s\S]*$| in JSON at position.*$/, '').replace(/\s+/g, ' ')
}
