import { firstLine, firstSentence, lastLine, shift } from '../claim.ts'
import { escapePattern } from '../escape-pattern.ts'
import type { AnswerWords } from '../options.ts'
import type { AnswerReader, Reading } from '../reading.ts'

/** One of the task's own two words, in any letter case. */
export function createBooleanReader(words: AnswerWords): AnswerReader {
  // The longer one first, should the other be its beginning.
  const either = words
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|')
  const anywhere = new RegExp(String.raw`(?<![\p{L}\d])(?:${either})(?![\p{L}\d])`, 'giu')
  const first = new RegExp(String.raw`^[^\p{L}\d]*(${either})(?![\p{L}\d])`, 'iu')
  const whole = new RegExp(String.raw`^[^\p{L}\d]*(${either})[^\p{L}\d]*$`, 'iu')

  const readFirst = (text: string): Reading | null => toReading(first.exec(text))
  const readWhole = (line: string): Reading | null => toReading(whole.exec(line))
  const readOnly = (sentence: string): Reading | null => {
    const found = [...sentence.matchAll(anywhere)].map((match) => readingAt(match.index, match[0]))
    const agree = new Set(found.map((reading) => reading.canonical)).size === 1
    const last = found.at(-1)
    return agree && last && !/\b(?:not|n['’]t)\s*$/i.test(sentence.slice(0, last.start)) ? last : null
  }

  return {
    markup: 'masked',
    tailRule: 'last-sentence',
    readStated(passage) {
      const claim = firstLine(passage)
      const reading = claim.ownLine
        ? readWhole(claim.text)
        : (readFirst(claim.text) ?? readOnly(firstSentence(claim.text)))
      return shift(reading, claim.start)
    },
    readWhole,
    /** “Yes, …” at the head of the last line. Elsewhere “no” is too common a word to be an answer. */
    readTail(tail) {
      const line = lastLine(tail)
      return shift(readFirst(line.text), line.start)
    },
  }
}

function toReading(match: RegExpExecArray | null): Reading | null {
  const word = match?.[1]
  return match && word !== undefined ? readingAt(match.index + match[0].indexOf(word), word) : null
}

function readingAt(start: number, word: string): Reading {
  return { start, end: start + word.length, canonical: word.toLowerCase() }
}
