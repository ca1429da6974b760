import type { ExtractionRule } from '#shared/domain/extraction-rule.ts'
import { findLastBoxed } from '../boxes.ts'
import { escapePattern } from '../escape-pattern.ts'
import type { Span } from '../reading.ts'
import type { Extraction } from '../score.ts'
import { findHashes, findTagged } from '../statements.ts'
import { canonicalMath } from './equivalent.ts'
import { findMathSegments } from './segments.ts'
import { findStatement } from './statement.ts'

const ANSWER_IS = /answers?(?:\s+is|\s*[:=])/gi
const NUMBER = /-?\d+(?:,\d{3})*(?:\.\d+)?(?:\/\d+)?/g

const LONGEST_BARE = 300
/** Words that belong to the answer; two others in a row make a sentence. */
const WORDS_IN_MATH = /\\(?:text|mbox|textbf|mathrm)\s?\{[^{}]*\}|\\[a-z]+/gi
const PROSE = /[a-z]{2,}[ ,]+(?!and\b|or\b)[a-z]{2,}/i
/** A number, a command, an expression of letters or a single word: less is no answer. */
const ANSWER = /\d|\\[a-z]{2}|^\W{0,4}[a-z]+\W{0,4}$|^[a-z](?:\s?[-+,*/^=]\s?[a-z])+$/i

/** An answer that nothing announces stands near the end; what is further away is not looked at. */
const LAST_RESORT_REACH = 20_000

/**
 * The final answer of a response to a MATH problem, or null. What stands after the marker counts before
 * everything else, a box there before other words; then the last box anywhere, what stands alone where an answer
 * belongs, "answer is", a response that is nothing else, and at last the last formula or number. Linear in the length of the text.
 */
export function extractMath(text: string, marker: string | null): Extraction | null {
  const boxed = findLastBoxed(text)
  const marked = marker === null ? null : findLastMatch(text, markerPattern(marker))
  if (marked !== null && (boxed === null || boxed.start < marked.end)) {
    const statement = findStatement(text, marked.end)
    if (statement !== null) return toExtraction(text, statement, 'marker')
  }
  if (boxed !== null) return toExtraction(text, trimSpan(text, boxed), 'boxed')
  const alone = extractAlone(text)
  if (alone !== null) return alone
  const said = findLastMatch(text, ANSWER_IS)
  const statement = said && findStatement(text, said.end)
  if (statement !== null) return toExtraction(text, statement, 'answer-is')
  return extractBare(text) ?? extractLastResort(text)
}

/** What stands where only an answer does: in an `<answer>` tag, in a line after `####`, or as the whole response. */
function extractAlone(text: string): Extraction | null {
  const rules = [
    ['answer-tag', findTagged(text)],
    ['hashes', findHashes(text)],
  ] as const
  for (const [rule, passages] of rules) {
    for (const passage of passages) {
      const value = readAlone(text, passage)
      if (value !== null) return toExtraction(text, value, rule)
    }
  }
  return null
}

/** A response that is nothing but an answer: one short line without prose, as answer-only prompts ask for. */
function extractBare(text: string): Extraction | null {
  const line = trimSpan(text, { start: 0, end: text.length })
  const content = text.slice(line.start, line.end)
  if (content.length > LONGEST_BARE || content.includes('\n') || content.includes('\\box')) return null
  if (PROSE.test(content.replace(WORDS_IN_MATH, '')) || !ANSWER.test(content)) return null
  const value = readAlone(text, line)
  return value && toExtraction(text, value, 'bare')
}

function readAlone(text: string, passage: Span): Span | null {
  const { start, end } = trimSpan(text, passage)
  const content = text.slice(start, end)
  const formula = findMathSegments(content).length > 0 ? findStatement(content, 0) : null
  if (formula !== null) return { start: start + formula.start, end: start + formula.end }
  const stop = content.endsWith('.') ? end - 1 : end
  return stop > start ? { start, end: stop } : null
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

function toExtraction(text: string, { start, end }: Span, rule: ExtractionRule): Extraction {
  const value = text.slice(start, end)
  return { value, canonical: canonicalMath(value), rule, start, end }
}

/** The marker in any case and spacing, without the colon it may end in. */
function markerPattern(marker: string): RegExp {
  const words = marker.split(/[\s:]+/).filter((word) => word !== '')
  return new RegExp(words.map(escapePattern).join('[\\s:]+'), 'gi')
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
