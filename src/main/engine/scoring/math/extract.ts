import type { Extraction } from '../score.ts'
import { findLastBoxed, type Span } from './boxed.ts'
import { canonicalMath } from './equivalent.ts'
import { findMathSegments } from './segments.ts'
import { findStatement } from './statement.ts'

const ANSWER_IS = /answers?(?:\s+is|\s*[:=])/gi
const NUMBER = /-?\d+(?:,\d{3})*(?:\.\d+)?(?:\/\d+)?/g

/** An answer that nothing announces stands near the end; what is further away is not looked at. */
const LAST_RESORT_REACH = 20_000

/**
 * The final answer of a response to a MATH problem, or null. What stands after the marker counts before
 * everything else, a box there before other words; then the last box anywhere, then "answer is", and at last
 * the last formula or number. Linear in the length of the text.
 */
export function extractMath(text: string, marker: string | null): Extraction | null {
  const boxed = findLastBoxed(text)
  const marked = marker === null ? null : findLastMatch(text, markerPattern(marker))
  if (marked !== null && (boxed === null || boxed.start < marked.end)) {
    const statement = findStatement(text, marked.end)
    if (statement !== null) return toExtraction(text, statement, 'marker')
  }
  if (boxed !== null) return toExtraction(text, trimSpan(text, boxed), 'boxed')
  const said = findLastMatch(text, ANSWER_IS)
  const statement = said && findStatement(text, said.end)
  if (statement !== null) return toExtraction(text, statement, 'answer-is')
  return extractLastResort(text)
}

function extractLastResort(text: string): Extraction | null {
  const from = Math.max(0, text.length - LAST_RESORT_REACH)
  const tail = text.slice(from)
  const formula = findLastFormula(tail)
  const span = formula ?? findLastMatch(tail, NUMBER)
  if (span === null) return null
  const rule = formula === null ? 'last-number' : 'last-math'
  return toExtraction(text, { start: from + span.start, end: from + span.end }, rule)
}

/** Of a chain of equations the last side is the result. */
function findLastFormula(text: string): Span | null {
  const formula = findMathSegments(text).at(-1)
  if (formula === undefined) return null
  const { start, end } = formula.inner
  const equals = text.lastIndexOf('=', end - 1)
  const value = trimSpan(text, { start: equals >= start ? equals + 1 : start, end })
  return value.end > value.start ? value : null
}

function toExtraction(text: string, { start, end }: Span, rule: string): Extraction {
  const value = text.slice(start, end)
  return { value, canonical: canonicalMath(value), rule, start, end }
}

/** The marker in any case and spacing, without the colon it may end in. */
function markerPattern(marker: string): RegExp {
  const words = marker
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .split(/[\s:]+/)
    .filter((word) => word !== '')
  return new RegExp(words.join('[\\s:]+'), 'gi')
}

function findLastMatch(text: string, pattern: RegExp): Span | null {
  let last: Span | null = null
  for (const { 0: match, index } of text.matchAll(pattern)) last = { start: index, end: index + match.length }
  return last
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
