/** Why a text is shown as it was written instead of as Markdown: it would take the page too long to read it. */
export type PlainReason = 'long' | 'dense'

const MOST_CHARACTERS = 12_000
/** Signs that Markdown looks at twice, and formulas among them. More of them than this is no prose. */
const MOST_SIGNS = 1_500
const MOST_DOLLARS = 400
/** Markdown fills every row of a table up to the columns of its head. */
const MOST_CELLS = 4_000
const DEEP_NESTING = /(?:>[ \t]?){10}|(?:[-*+][ \t]+){10}|(?:\d+[.)][ \t]+){10}/

/** Null where a text is short and plain enough to be read as Markdown in a moment. */
export function whyPlain(text: string): PlainReason | null {
  if (text.length > MOST_CHARACTERS) return 'long'
  const lines = text.split('\n')
  const columns = Math.max(...lines.map((line) => count(line, /\|/g)))
  const isDense =
    count(text, /[[\]*_`~|<&\\$]/g) > MOST_SIGNS ||
    count(text, /\$|\\[([]/g) > MOST_DOLLARS ||
    columns * lines.length > MOST_CELLS ||
    DEEP_NESTING.test(text)
  return isDense ? 'dense' : null
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0
