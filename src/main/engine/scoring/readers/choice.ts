import { firstLine, firstSentence, lastSentence, shift } from '../claim.ts'
import { maskMarkup } from '../markup.ts'
import type { Option } from '../options.ts'
import type { AnswerReader, Reading } from '../reading.ts'
import { labelAt, labelsFrom, labelsNamed, readLabels } from './option-labels.ts'
import { normaliseText } from './plain-text.ts'

const LEAD =
  /^(?:[\s"'“‘$:.]|-(?=\s)){0,20}(?:(?:the |an? )?(?:(?:single |most )?(?:correct|right|best|likely) )?(?:option|choice|answer|letter)s?\b(?: is\b)?[\s:"'“]{0,4})?/i
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
      ? { start: index, end: index + option.text.length, canonical: canonicalOf(option, options) }
      : null
  }

  const readOpening = (text: string): Reading | null => {
    const lead = LEAD.exec(text)?.[0].length ?? 0
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
    return onlyMentionedText(sentence, byLength, options)
  }

  const readWhole = (line: string): Reading | null => {
    const lead = LEAD.exec(line)?.[0].length ?? 0
    const label = labelAt(line, lead, labels)
    const afterLabel = normaliseText(line.slice(label?.end ?? lead))
    if (label && afterLabel === '') return readLabels([label])
    const whole = byLength.find((option) => normaliseText(option.text) === normaliseText(line.slice(lead)))
    if (whole) return spanOf(line, lead, canonicalOf(whole, options))
    const named = options.find((option) => option.label === label?.label)
    if (label && named && afterLabel === normaliseText(named.text)) return readLabels([label])
    const list = labelsFrom(line, lead, labels)
    return list.length > 1 && normaliseText(line.slice(list.at(-1)?.end)) === '' ? readLabels(list) : null
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

/** Options that read alike cannot be told apart by their text: it stands for none of their letters. */
function canonicalOf(option: Option, options: readonly Option[]): string {
  const alike = options.filter(({ text }) => normaliseText(text) === normaliseText(option.text))
  return alike.length === 1 ? option.label : normaliseText(option.text)
}

function onlyMentionedText(
  sentence: string,
  byLength: readonly Option[],
  options: readonly Option[],
): Reading | null {
  const lower = sentence.toLowerCase()
  const found: Reading[] = []
  for (const option of byLength) {
    const start = lower.indexOf(option.text.toLowerCase())
    const end = start + option.text.length
    const isWord = !/[\p{L}\d]/u.test(`${lower.charAt(start - 1)}${lower.charAt(end)}`)
    const isInside = found.some((other) => start >= other.start && end <= other.end)
    if (start >= 0 && isWord && !isInside) found.push({ start, end, canonical: canonicalOf(option, options) })
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

function spanOf(line: string, from: number, canonical: string): Reading {
  const end = line.trimEnd().length
  return { start: Math.min(from, end), end, canonical }
}
