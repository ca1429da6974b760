import type { Option } from '../options.ts'
import type { Reading } from '../reading.ts'
import { normaliseText } from './plain-text.ts'

/**
 * What naming an option by its text comes to: its letter. Options that read alike, as `Dd` and `DD` do, are told
 * apart by their exact spelling; where that is the same too, the text stands for none of their letters.
 */
export function canonicalOfText(spelling: string, option: Option, options: readonly Option[]): string {
  const alike = options.filter(({ text }) => normaliseText(text) === normaliseText(option.text))
  const written = spelling.trim()
  const exact = alike.filter(({ text }) => written === text || written === `${text}.`)
  const [only] = exact.length > 0 ? exact : alike
  return only && (exact.length === 1 || alike.length === 1) ? only.label : normaliseText(option.text)
}

/** The one option whose text stands in a sentence, inside no other's; null if there are several or none. */
export function readMentionedText(sentence: string, options: readonly Option[]): Reading | null {
  const lower = sentence.toLowerCase()
  const byLength = options.filter(({ text }) => text !== '').sort((a, b) => b.text.length - a.text.length)
  const found: Reading[] = []
  for (const option of byLength) {
    const start = lower.indexOf(option.text.toLowerCase())
    const end = start + option.text.length
    const isWord = !/[\p{L}\d]/u.test(`${lower.charAt(start - 1)}${lower.charAt(end)}`)
    const isInside = found.some((other) => start >= other.start && end <= other.end)
    if (start < 0 || !isWord || isInside) continue
    found.push({ start, end, canonical: canonicalOfText(sentence.slice(start, end), option, options) })
  }
  return found.length === 1 ? (found[0] ?? null) : null
}
