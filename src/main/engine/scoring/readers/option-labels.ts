import type { Option } from '../options.ts'
import type { Reading } from '../reading.ts'

/** An option's letter standing in a text, with the parentheses it may have. */
export interface FoundLabel {
  readonly label: string
  readonly start: number
  readonly end: number
  readonly isParenthesised: boolean
}

const PARENTHESISED = /[([{]\s?([A-Za-z])\s?[)\]}]/y
const BARE = /([A-Z])(?![\p{L}\d_'’]|-\p{L})/uy
// A small letter is a word or a variable unless the claim ends with it.
const SMALL = /([a-z])(?=[\s"'’”)$:]*(?:[.!?](?:\s|$)|$))/uy
const BEFORE_TEXT = /([A-Z])[)\].:]?\s+|([a-z])[)\].:]\s+/y
const TEXT_END = /^\s*(?:[.,;:!?)"'’”$]|$)/
const SEPARATOR = /\s?(?:[,;/&+]\s?(?:and|or)?|and|or)\s?/y
const LIST_END = /^\s*(?:[.!?)}\]:$]|$|\n)/
// “A” and “I” are words too: “A train leaves” names no option.
const GOES_ON_AS_SENTENCE = /^ +\p{Ll}/u
const EXPLAINS = /^ +(?:because|since|as|is|and|or|for|due)\b/

/** The label that stands exactly here, if one of the item's own does. */
export function labelAt(text: string, index: number, labels: ReadonlySet<string>): FoundLabel | null {
  PARENTHESISED.lastIndex = index
  const inParentheses = PARENTHESISED.exec(text)
  const found = inParentheses ?? bareLabelAt(text, index)
  const label = found?.[1]?.toUpperCase()
  if (!found || label === undefined || !labels.has(label)) return null
  return { label, start: index, end: index + found[0].length, isParenthesised: inParentheses !== null }
}

function bareLabelAt(text: string, index: number): RegExpExecArray | null {
  BARE.lastIndex = index
  const found = BARE.exec(text)
  if (!found) return null
  const rest = text.slice(BARE.lastIndex, BARE.lastIndex + 20)
  const isWord = /[AI]/.test(found[0]) && GOES_ON_AS_SENTENCE.test(rest) && !EXPLAINS.test(rest)
  return isWord ? null : found
}

/** The label that stands exactly here as a small letter and is the whole of the claim. */
export function smallLabelAt(text: string, index: number, labels: ReadonlySet<string>): FoundLabel | null {
  SMALL.lastIndex = index
  const label = SMALL.exec(text)?.[1]?.toUpperCase()
  if (label === undefined || !labels.has(label)) return null
  return { label, start: index, end: index + 1, isParenthesised: false }
}

/** An option's letter, of either case, with the option's own text after it: “A train” where a train is option A. */
export function labelWithTextAt(text: string, index: number, options: readonly Option[]): FoundLabel | null {
  BEFORE_TEXT.lastIndex = index
  const [lead = '', capital, small = ''] = BEFORE_TEXT.exec(text) ?? []
  const option = options.find(({ label }) => label === (capital ?? small.toUpperCase()))
  if (!option || option.text === '') return null
  const start = index + lead.length
  const end = start + option.text.length
  const isOwn = text.slice(start, end).toLowerCase() === option.text.toLowerCase()
  return isOwn && TEXT_END.test(text.slice(end))
    ? { label: option.label, start: index, end, isParenthesised: false }
    : null
}

/**
 * The labels from here on. “(A) and (B)” names two; “(B), as (A) is wrong” names one, because the sentence goes
 * on after the second.
 */
export function labelsFrom(text: string, index: number, labels: ReadonlySet<string>): FoundLabel[] {
  const first = labelAt(text, index, labels)
  if (!first) return []
  const list = [first]
  for (let last = first; ; ) {
    SEPARATOR.lastIndex = last.end
    const next = SEPARATOR.test(text) ? labelAt(text, SEPARATOR.lastIndex, labels) : null
    if (!next) return LIST_END.test(text.slice(last.end)) ? list : [first]
    list.push(next)
    last = next
  }
}

const NAMED =
  /\(([A-Za-z])\)|\b(?:[Oo]ption|OPTION|[Cc]hoice|CHOICE)\s([A-Z]\b|[a-z](?=[)"'’”$:]*(?:[.,;!?\n]|$)))/g

/** Labels named anywhere in a text: `(B)`, “option B”. */
export function labelsNamed(text: string, labels: ReadonlySet<string>): FoundLabel[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const label = (match[1] ?? match[2] ?? '').toUpperCase()
    const end = match.index + match[0].length
    const start = match[1] === undefined ? end - 1 : match.index
    return labels.has(label) ? [{ label, start, end, isParenthesised: match[1] !== undefined }] : []
  })
}

/** Several labels as one reading; naming more than one is an answer too, if not to a question with one right option. */
export function readLabels(found: readonly FoundLabel[]): Reading | null {
  const [first] = found
  const last = found.at(-1)
  if (!first || !last) return null
  const distinct = [...new Set(found.map(({ label }) => label))].sort()
  return { start: first.start, end: last.end, canonical: distinct.join(',') }
}
