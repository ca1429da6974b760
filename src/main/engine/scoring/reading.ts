import type { ExtractionRule } from '#shared/domain/extraction-rule.ts'

/** A piece of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An answer found inside a passage. `start` and `end` count from the passage's own beginning. */
export interface Reading extends Span {
  /** As it is compared: equal canonical answers are the same answer. */
  readonly canonical: string
}

/**
 * How answers of one type are read. A reader is given short passages (at most {@link PASSAGE_LIMIT} code
 * units), so that no response, however long, costs more than a few scans.
 */
export interface AnswerReader {
  /** `masked`: the reader sees blanks where Markdown and LaTeX wrapping stood. `kept`: it needs those characters. */
  readonly markup: 'masked' | 'kept'
  /** Reads what follows “the answer is”, or stands in a box: an answer, perhaps with words around it. */
  readStated(passage: string): Reading | null
  /** Reads a line that has to be nothing but an answer. */
  readWhole(line: string): Reading | null
  /** Reads what closes a response and has to be nothing but an answer. Left out, that is the last line, whole. */
  readClosing?(tail: string): Reading | null
  /** Guesses from the end of a response that states no answer. */
  readTail(tail: string): Reading | null
  /** Name of the rule `readTail` stands for. */
  readonly tailRule: ExtractionRule
}

/** The most text that is read as one answer, and of a response's end that a last resort looks at. */
export const PASSAGE_LIMIT = 2000

/** How many claims of one kind are looked at, from the last one back. */
export const CLAIM_LIMIT = 32
