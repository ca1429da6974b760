import { findBoxes, findBoxesToLineEnd } from './boxes.ts'
import { escapePattern } from './escape-pattern.ts'
import { CLAIM_LIMIT, PASSAGE_LIMIT, type Span } from './reading.ts'

/** The places a pattern matches last, in order. The pattern is global and matches at least one character. */
function findLastMatches(text: string, pattern: RegExp): Span[] {
  const recent: Span[] = []
  let count = 0
  for (const match of text.matchAll(pattern)) {
    recent[count % CLAIM_LIMIT] = { start: match.index, end: match.index + match[0].length }
    count++
  }
  const oldest = count % CLAIM_LIMIT
  return count <= CLAIM_LIMIT ? recent : [...recent.slice(oldest), ...recent.slice(0, oldest)]
}

/** What follows each cue, up to the next one, the last first. Passages never overlap, so reading all is linear. */
function passagesAfter(text: string, cues: readonly Span[]): Span[] {
  return cues
    .map((cue, index) => ({
      start: cue.end,
      end: Math.min(cue.end + PASSAGE_LIMIT, cues[index + 1]?.start ?? text.length, text.length),
    }))
    .reverse()
}

/** What follows the words the prompt asked the model to mark its answer with, the last first. */
export function findMarked(text: string, marker: string): Span[] {
  const words = marker.trim().replace(/[:.]$/, '').split(/\s+/)
  if (words[0] === '') return []
  const pattern = words.map(escapePattern).join(String.raw`[\s*_]{1,4}`)
  return passagesAfter(text, findLastMatches(text, new RegExp(String.raw`(?<!\w)${pattern}(?!\w)`, 'gi')))
}

const VERB =
  /(?: (?:to|for|of) [^.:\n]{1,60}?)?["”*_\s]{0,4}(?:(?:is|are|was|would be|should be|must be)(?!\w)|[:=])/iy
const HEADING_END = /[*_:]{0,3}[ \t]{0,3}\n/y
const HEADING_START = /(?:^|\n)[#*_ \t]{0,8}(?:(?:the|my|final|correct) ){0,3}$/i

/** What follows “the answer is”, “Answer:”, an “Answer” heading, the last first. `nouns`: `answers?`, `options?`. */
export function findAnswerIs(text: string, nouns: readonly string[]): Span[] {
  const words = findLastMatches(text, new RegExp(String.raw`\b(?:${nouns.join('|')})\b`, 'gi'))
  const cues = words.flatMap(({ start, end }) => {
    VERB.lastIndex = end
    if (VERB.test(text)) return [{ start, end: VERB.lastIndex }]
    HEADING_END.lastIndex = end
    const isHeading = HEADING_END.test(text) && HEADING_START.test(text.slice(Math.max(0, start - 40), start))
    return isHeading ? [{ start, end: HEADING_END.lastIndex - 1 }] : []
  })
  return passagesAfter(text, cues)
}

/**
 * What stands in `\boxed{}` or `\fbox{}`, the last first. `closing`: a box ends at its balanced brace, or,
 * where braces are content, at the last brace of its line.
 */
export function findBoxed(text: string, closing: 'balanced' | 'line'): Span[] {
  const boxes = closing === 'balanced' ? findBoxes(text) : findBoxesToLineEnd(text, PASSAGE_LIMIT)
  return boxes.filter(({ start, end }) => end - start <= PASSAGE_LIMIT)
}

const HASHES = /(?:^|\n)####(?!#)[ \t]{0,3}/g
const ANSWER_LETTER = /(?:^|\n)A:[ \t]{0,3}/g
const ANSWER_TAG = /<answer>/gi

/** Lines after `####`, as GSM8K's own solutions end, the last first. */
export function findHashes(text: string): Span[] {
  return findLastMatches(text, HASHES)
    .reverse()
    .map(({ end }) => lineFrom(text, end))
}

/** Lines after `A:`, as GSM8K's finetuned models end, the last first. */
export function findAnswerLetter(text: string): Span[] {
  return findLastMatches(text, ANSWER_LETTER)
    .reverse()
    .map(({ end }) => lineFrom(text, end))
}

/** What stands in `<answer>` tags, the last first. */
export function findTagged(text: string): Span[] {
  return findLastMatches(text, ANSWER_TAG)
    .reverse()
    .flatMap(({ end: start }) => {
      const length = text.slice(start, start + PASSAGE_LIMIT).indexOf('</')
      return length < 0 ? [] : [{ start, end: start + length }]
    })
}

function lineFrom(text: string, start: number): Span {
  const line = text.slice(start, start + PASSAGE_LIMIT).split('\n', 1)[0] ?? ''
  return { start, end: start + line.length }
}
