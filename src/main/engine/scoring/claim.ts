/** The part of a passage an answer is looked for in. */
export interface Claim {
  readonly text: string
  /** Where `text` begins in the passage. */
  readonly start: number
  /** The cue stood at the end of its line and this is the next one: it counts only if it is nothing but an answer. */
  readonly ownLine: boolean
}

/** The rest of the line after a cue or, where that is blank, the next line that is not. */
export function firstLine(passage: string): Claim {
  const start = /^[\s:]*/.exec(passage)?.[0].length ?? 0
  const text = passage.slice(start).split('\n', 1)[0] ?? ''
  return { text, start, ownLine: passage.slice(0, start).includes('\n') }
}

const SENTENCE_END = /[.!?](?=\s|$)|\n/

/** Up to, and without, the mark that ends the first sentence. */
export function firstSentence(text: string): string {
  const match = SENTENCE_END.exec(text)
  return match === null ? text : text.slice(0, match.index)
}

/** The last line that is not blank, and where it begins. */
export function lastLine(text: string): Claim {
  const trimmed = text.trimEnd()
  const start = trimmed.lastIndexOf('\n') + 1
  return { text: trimmed.slice(start), start, ownLine: true }
}

/** The last sentence of the last line: a few words only, where a response broke off. */
export function lastSentence(text: string): Claim {
  const line = lastLine(text)
  const breaks = [...line.text.matchAll(/[.!?]\s+/g)]
  const last = breaks.at(-1)
  const within = last ? last.index + last[0].length : 0
  return { text: line.text.slice(within), start: line.start + within, ownLine: within === 0 }
}

/** Moves a reading of a part to the passage the part was taken from. */
export function shift<R extends { readonly start: number; readonly end: number }>(
  reading: R | null,
  by: number,
): R | null {
  return reading === null ? null : { ...reading, start: reading.start + by, end: reading.end + by }
}
