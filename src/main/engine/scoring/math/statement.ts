import type { Span } from '../reading.ts'
import { findMathSegments, type MathSegment } from './segments.ts'

/** An announced answer is looked for no further than this. */
const LONGEST_STATEMENT = 600

const LEAD_IN = /^(?:[\s:=*_]|is(?=[\s:]))+/
const SENTENCE_END = /[.?](?=[\s*]|$)|\n/g
/** What may stand between formulas that are one answer together: `$5$ and $-3$`. */
const CONNECTION = /^(?:[\s,;*_]|and|or)*$/i
/** Words on the way to the value, as in "therefore 12"; a month or a name begins with a capital. */
const PROSE = /^(?:(?!(?:sin|cos|tan|log|ln|sqrt|pi)\b)[a-z]{2,},?\s+)+(?=[-(\d\\])/

/**
 * The answer stated from `from` on: the formulas of the sentence if it has any, else its words, without markdown
 * and full stop. Null if nothing is stated.
 */
export function findStatement(text: string, from: number): Span | null {
  const window = text.slice(from, from + LONGEST_STATEMENT)
  const start = LEAD_IN.exec(window)?.[0].length ?? 0
  const segments = findMathSegments(window).filter(({ outer }) => outer.start >= start)
  const end = findSentenceEnd(window, start, segments)
  const span = joinSegments(
    window,
    segments.filter(({ outer }) => outer.end <= end),
  ) ?? { start, end }
  const value = undress(window, span)
  return value === null ? null : { start: from + value.start, end: from + value.end }
}

/** A full stop or line break outside all formulas; a decimal point is followed by a digit and ends nothing. */
function findSentenceEnd(window: string, start: number, segments: readonly MathSegment[]): number {
  for (const { index } of window.slice(start).matchAll(SENTENCE_END)) {
    const at = start + index
    if (!segments.some(({ outer }) => outer.start <= at && at < outer.end)) return at
  }
  return window.length
}

/** Formulas that only a comma or an "and" parts are one answer; otherwise the last one is. */
function joinSegments(window: string, segments: readonly MathSegment[]): Span | null {
  const [first] = segments
  const last = segments.at(-1)
  if (first === undefined || last === undefined) return null
  const areConnected = segments.every(({ outer }, at) => {
    const next = segments[at + 1]
    return next === undefined || CONNECTION.test(window.slice(outer.end, next.outer.start))
  })
  if (!areConnected || segments.length === 1) return last.inner
  return { start: first.outer.start, end: last.outer.end }
}

function undress(window: string, span: Span): Span | null {
  let start = span.start
  let end = span.end
  while (end > start && /[\s*_.,;:]/.test(window[end - 1] ?? '')) end--
  while (start < end && /[\s*_:}]/.test(window[start] ?? '')) start++
  start += PROSE.exec(window.slice(start, end))?.[0].length ?? 0
  return end > start ? { start, end } : null
}
