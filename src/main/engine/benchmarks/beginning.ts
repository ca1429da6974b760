import type { DataFile } from './data-file.ts'

const CHARACTERS = 64 * 1024
const ROWS = 20

/** As much of a file as recognising it may look at. */
export function beginningOf(file: DataFile): string {
  return file.text.slice(0, CHARACTERS)
}

/**
 * The first objects of a file of JSON Lines, or of a file that is one object. Lines that are no JSON are passed
 * over, so that a file with a bad line is still known for what it is.
 */
export function firstObjects(file: DataFile): Record<string, unknown>[] {
  const lines = file.text.split('\n', ROWS * 2).filter((line) => line.trim() !== '')
  const rows = lines.slice(0, ROWS).flatMap((line) => toObject(line) ?? [])
  if (rows.length > 0) return rows
  return toObject(file.text) ?? []
}

function toObject(text: string): [Record<string, unknown>] | null {
  if (!/^\s*\{/.test(text)) return null
  try {
    return [JSON.parse(text) as Record<string, unknown>]
  } catch {
    // No JSON, then: an answer here, not a failure.
    return null
  }
}
