import { firstLine, firstSentence, lastLine, shift } from '../claim.ts'
import type { Option } from '../options.ts'
import type { AnswerReader, Reading } from '../reading.ts'
import { type FoundLabel, labelsFrom, labelsNamed, readLabels, smallLabelAt } from './option-labels.ts'
import { normaliseText } from './plain-text.ts'

/** Any number of the options the question gives, by their letters: `A, C` or `(A) and (C)`. */
export function createChoicesReader(options: readonly Option[]): AnswerReader {
  const labels = new Set(options.map(({ label }) => label))

  const labelsAt = (text: string, index: number): FoundLabel[] => {
    const small = smallLabelAt(text, index, labels)
    return small ? [small] : labelsFrom(text, index, labels)
  }
  const readWhole = (line: string): Reading | null => {
    const lead = line.length - line.replace(/^[\s"'$:]+/, '').length
    const list = labelsAt(line, lead)
    const rest = line.slice(list.at(-1)?.end ?? 0)
    return normaliseText(rest) === '' ? readLabels(list) : null
  }
  const readNamed = (sentence: string) => readLabels(labelsNamed(sentence, labels))

  return {
    markup: 'masked',
    tailRule: 'last-sentence',
    readStated(passage) {
      const claim = firstLine(passage)
      const list = claim.ownLine ? [] : labelsAt(claim.text, 0)
      const reading = claim.ownLine
        ? readWhole(claim.text)
        : (readLabels(list) ?? readNamed(firstSentence(claim.text)))
      return shift(reading, claim.start)
    },
    readWhole,
    readTail(tail) {
      const line = lastLine(tail)
      return shift(readWhole(line.text) ?? readNamed(line.text), line.start)
    },
  }
}

/**
 * How much of a set of right options an answer earns: the options both name, as a share of those either names.
 * All of them and no other is 1; naming every option there is does not pay.
 *
 * @param answered, gold canonical answers, such as `A,C`
 */
export function creditForChoices(answered: string, gold: string): number {
  const named = answered.split(',')
  const right = gold.split(',')
  const shared = named.filter((label) => right.includes(label)).length
  return shared / new Set([...named, ...right]).size
}
