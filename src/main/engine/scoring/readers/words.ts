import { firstLine, firstSentence, lastLine, shift } from '../claim.ts'
import type { AnswerReader, Reading } from '../reading.ts'
import { normaliseText, trimMarks } from './plain-text.ts'

const SEPARATORS = /[\s,;<>→|]+/
const BULLET = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/

/**
 * An ordered list of words, separated by spaces, commas or line breaks. The question holds the words to be
 * ordered (after `List:` in BBH), so a line is told from prose by them.
 */
export function createWordsReader(question: string): AnswerReader {
  const given = question.split('List:').at(-1) ?? question
  const known = new Set(given.split(SEPARATORS).map(normaliseText))

  const readWhole = (text: string): Reading | null => {
    const words = splitWords(text)
    const familiar = words.filter((word) => known.has(word)).length
    const isList = words.length > 0 && words.length <= known.size && familiar * 2 >= words.length
    return isList ? readWords(text) : null
  }

  return {
    markup: 'masked',
    tailRule: 'last-line',
    readStated(passage) {
      const claim = firstLine(passage)
      const list = bulletedLines(passage.slice(claim.start))
      if (list !== null) return shift(readWhole(list), claim.start)
      return shift(
        claim.ownLine ? readWhole(claim.text) : readAfterColon(firstSentence(claim.text)),
        claim.start,
      )
    },
    readWhole,
    readTail(tail) {
      const line = lastLine(tail)
      return shift(readWhole(line.text), line.start)
    },
  }
}

/** “that the words are in this order: a b” states what stands after the colon. */
function readAfterColon(sentence: string): Reading | null {
  const start = sentence.lastIndexOf(': ') + 1
  return shift(readWords(sentence.slice(start)), start)
}

function readWords(text: string): Reading | null {
  const words = splitWords(text)
  return words.length === 0 ? null : { ...trimMarks(text), canonical: words.join(' ') }
}

function splitWords(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(BULLET, '').split(SEPARATORS))
    .map(normaliseText)
    .filter((word) => word !== '')
}

/** The lines of a list a passage begins with, or null if it begins with none. */
function bulletedLines(passage: string): string | null {
  const lines = passage.split('\n')
  const length = lines.findIndex((line) => !BULLET.test(line))
  const taken = length < 0 ? lines : lines.slice(0, length)
  return taken.length < 2 ? null : taken.join('\n')
}
