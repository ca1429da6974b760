import { type Claim, firstLine, firstSentence, lastLine, shift } from '../claim.ts'
import type { AnswerReader, Reading } from '../reading.ts'
import { normaliseText, trimMarks } from './plain-text.ts'
import { dropBullet, findLineLists } from './word-list.ts'

const SEPARATORS = /[\s,;<>→|]+/

/**
 * An ordered list of words, separated by spaces, commas or line breaks. The question holds the words to be
 * ordered (after `List:` in BBH), so a line is told from prose by them.
 */
export function createWordsReader(question: string): AnswerReader {
  const given = question.split('List:').at(-1) ?? question
  const known = new Set(given.split(SEPARATORS).map(normaliseText))
  const isWord = (line: string) => known.has(normaliseText(line))

  const readWhole = (text: string): Reading | null => {
    const words = splitWords(text)
    const familiar = words.filter((word) => known.has(word)).length
    const isList = words.length > 0 && words.length <= known.size && familiar * 2 >= words.length
    return isList ? readWords(text) : null
  }
  const readClaim = ({ text, start }: Claim) => shift(readWhole(text), start)

  return {
    markup: 'masked',
    tailRule: 'last-list',
    readStated(passage) {
      const claim = firstLine(passage)
      const list = findLineLists(passage, isWord).find(({ start }) => start === claim.start)
      if (list) return readClaim(list)
      return claim.ownLine ? readClaim(claim) : shift(readAfterColon(firstSentence(claim.text)), claim.start)
    },
    readWhole,
    readClosing(tail) {
      const list = findLineLists(tail, isWord).at(-1)
      const isLast = list !== undefined && tail.slice(list.start + list.text.length).trim() === ''
      return readClaim(isLast ? list : lastLine(tail))
    },
    readTail(tail) {
      const list = findLineLists(tail, isWord).at(-1)
      return list ? readClaim(list) : null
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
    .flatMap((line) => dropBullet(line).split(SEPARATORS))
    .map(normaliseText)
    .filter((word) => word !== '')
}
