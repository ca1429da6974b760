import { firstLine, firstSentence, lastSentence, shift } from '../claim.ts'
import { maskMarkup } from '../markup.ts'
import type { Option } from '../options.ts'
import type { AnswerReader, Reading } from '../reading.ts'
import {
  labelAt,
  labelsFrom,
  labelsNamed,
  labelWithTextAt,
  readLabels,
  smallLabelAt,
} from './option-labels.ts'
import { canonicalOfText, readMentionedText } from './option-texts.ts'
import { normaliseText } from './plain-text.ts'

const LEAD =
  /^(?:[\s"'“‘$:]|\.(?!\d)|-(?=\s)){0,20}(?:(?:the |an? )?(?:(?:single |most )?(?:correct|right|best|likely) )?(?:option|choice|answer|letter)s?\b(?: is\b)?[\s:"'“]{0,4})?/i
const NEGATION = /\b(?:not|never|neither|wrong|incorrect|cannot|eliminate)\b|n['’]t\b/i

/**
 * One of the options the question gives, named by its letter or by its own text. Only the item's own letters
 * count, and never a capital that merely begins a sentence.
 */
export function createChoiceReader(givenOptions: readonly Option[]): AnswerReader {
  // What is read has its markup masked, so the texts it is compared with have theirs masked too.
  const options = givenOptions.map(({ label, text }) => ({ label, text: maskMarkup(text).trim() }))
  const labels = new Set(options.map(({ label }) => label))
  const byLength = options.filter(({ text }) => text !== '').sort((a, b) => b.text.length - a.text.length)

  /** The option whose text stands here, the longest if several do. */
  const readOptionText = (text: string, index: number): Reading | null => {
    const rest = text.slice(index).toLowerCase()
    const option = byLength.find((candidate) => {
      const wanted = candidate.text.toLowerCase()
      return rest.startsWith(wanted) && !/^[\p{L}\d]/u.test(rest.slice(wanted.length))
    })
    return option
      ? {
          start: index,
          end: index + option.text.length,
          canonical: canonicalOfText(text.slice(index, index + option.text.length), option, options),
        }
      : null
  }

  /** What is a label only in its place: “b” as the whole claim, “A train” where a train is option A. */
  const readWeakLabel = (text: string, index: number): Reading | null => {
    const label = smallLabelAt(text, index, labels) ?? labelWithTextAt(text, index, options)
    return label && readLabels([label])
  }

  const readOpening = (text: string): Reading | null => {
    const lead = LEAD.exec(text)?.[0].length ?? 0
    return readStrongOpening(text, lead) ?? readWeakLabel(text, lead)
  }

  const readStrongOpening = (text: string, lead: number): Reading | null => {
    const found = labelsFrom(text, lead, labels)
    const byLabel = readLabels(found)
    const byText = found[0]?.isParenthesised ? null : readOptionText(text, lead)
    if (!byText || !byLabel) return byText ?? byLabel
    // “B vitamins” and “A and D” may be options themselves.
    return byText.end > byLabel.end || (byText.end === byLabel.end && found.length > 1) ? byText : byLabel
  }

  /** A sentence that mentions exactly one option and does not deny it. */
  const readMention = (sentence: string): Reading | null => {
    if (NEGATION.test(sentence)) return null
    const reading = readLabels(labelsNamed(sentence, labels))
    if (reading) return labels.has(reading.canonical) ? reading : null
    return readMentionedText(sentence, options)
  }

  const readWhole = (line: string): Reading | null => {
    const lead = LEAD.exec(line)?.[0].length ?? 0
    const label = labelAt(line, lead, labels)
    const afterLabel = normaliseText(line.slice(label?.end ?? lead))
    if (label && afterLabel === '') return readLabels([label])
    const whole = byLength.find((option) => normaliseText(option.text) === normaliseText(line.slice(lead)))
    if (whole) return spanOf(line, lead, canonicalOfText(line.slice(lead), whole, options))
    const named = options.find((option) => option.label === label?.label)
    if (label && named && afterLabel === normaliseText(named.text)) return readLabels([label])
    const list = labelsFrom(line, lead, labels)
    if (list.length > 1 && normaliseText(line.slice(list.at(-1)?.end)) === '') return readLabels(list)
    const weak = readWeakLabel(line, lead)
    return weak && normaliseText(line.slice(weak.end)) === '' ? weak : null
  }

  return {
    markup: 'masked',
    tailRule: 'last-option',
    readStated(passage) {
      const claim = firstLine(passage)
      const reading = claim.ownLine
        ? readWhole(claim.text)
        : (readOpening(claim.text) ?? readMention(firstSentence(claim.text)))
      return shift(reading, claim.start)
    },
    readWhole,
    /** The last line that names an option by its letter, else an option's text in the last sentence. */
    readTail(tail) {
      const lines = [...tail.matchAll(/[^\n]+/g)].reverse()
      const line = lines.find((candidate) => labelsNamed(candidate[0], labels).length > 0)
      if (line) return shift(readMention(line[0]), line.index)
      const sentence = lastSentence(tail)
      return shift(readMention(sentence.text), sentence.start)
    },
  }
}

function spanOf(line: string, from: number, canonical: string): Reading {
  const end = line.trimEnd().length
  return { start: Math.min(from, end), end, canonical }
}
