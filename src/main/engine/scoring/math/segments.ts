import type { Span } from '../reading.ts'

/** A stretch of TeX in prose: the span of what stands between the delimiters, and of the whole. */
export interface MathSegment {
  readonly inner: Span
  readonly outer: Span
}

const DELIMITER = /\\[\\$()[\]]|\$\$?/g
const CLOSING: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $: '$', $$: '$$' }

/**
 * All `$…$`, `$$…$$`, `\(…\)` and `\[…\]` of a text in order, in one pass. A dollar sign is only taken for a
 * delimiter when it could be one, so that "$18 and $20" is money and no formula.
 */
export function findMathSegments(text: string): MathSegment[] {
  const segments: MathSegment[] = []
  let opening: { delimiter: string; start: number; end: number } | null = null
  for (const { 0: delimiter, index: start } of text.matchAll(DELIMITER)) {
    const end = start + delimiter.length
    if (opening !== null && delimiter === CLOSING[opening.delimiter]) {
      if (delimiter !== '$' || closesInline(text, start)) {
        segments.push({ inner: { start: opening.end, end: start }, outer: { start: opening.start, end } })
        opening = null
        continue
      }
    }
    if (delimiter in CLOSING && (delimiter !== '$' || opensInline(text, end)))
      opening = { delimiter, start, end }
  }
  return segments
}

const opensInline = (text: string, after: number) => !/\s/.test(text[after] ?? ' ')
const closesInline = (text: string, at: number) =>
  !/\s/.test(text[at - 1] ?? ' ') && !/[0-9]/.test(text[at + 1] ?? ' ')
