import { firstLine, firstSentence, lastLine, shift } from '../claim.ts'
import type { AnswerReader } from '../reading.ts'
import { readText } from './plain-text.ts'

/** Free text is right when it is the gold text, letter case and the marks around it aside. */
export const textReader: AnswerReader = {
  markup: 'masked',
  tailRule: 'last-line',
  readStated(passage) {
    const claim = firstLine(passage)
    return shift(readText(claim.ownLine ? claim.text : firstSentence(claim.text)), claim.start)
  },
  readWhole: readText,
  readTail(tail) {
    const line = lastLine(tail)
    return shift(readText(line.text), line.start)
  },
}
