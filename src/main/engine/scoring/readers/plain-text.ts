import type { Reading } from '../reading.ts'

const EDGE_MARKS = String.raw`[\s"'“”‘’\`$*_.,:;!?(){}[\]]`
const LEADING = new RegExp(`^${EDGE_MARKS}+`)

/** Case, width, spacing and the marks around a text do not make it another answer. */
export function normaliseText(text: string): string {
  const { start, end } = trimMarks(text)
  return text.slice(start, end).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

/** The span of a text without the punctuation around it. */
export function trimMarks(text: string): { start: number; end: number } {
  const start = LEADING.exec(text)?.[0].length ?? 0
  let end = text.length
  while (end > start && LEADING.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** The whole of a text as a reading, or null if nothing but punctuation is in it. */
export function readText(text: string): Reading | null {
  const { start, end } = trimMarks(text)
  return start === end ? null : { start, end, canonical: normaliseText(text) }
}
