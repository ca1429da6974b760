/** What a full-text search looks for besides the others: a word, or several as they stand beside each other. */
export interface SearchedPart {
  readonly words: string
  /** The last word of it may go on. */
  readonly isBeginning: boolean
}

/** A word, or what stands between quotes; the last pair of quotes may still be open. */
const PART = /["“”](?<quoted>[^"“”]*)(?<end>["“”]?)|[^\s"“”]+/gu
/** Enough of a word to be a beginning: of fewer letters nearly everything begins. A Chinese sign is a word's worth. */
const BEGUN =
  /(?:[\p{L}\p{M}\p{N}]{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])$/u
const BARELY_BEGUN = /[\p{L}\p{M}\p{N}]$/u

/**
 * A searched text as parts that all must occur. The last word counts as the beginning of one as soon as it has three
 * letters, so that every further letter leaves fewer items and none is missed on the way to a word; a sign after it
 * ends it. A run in which it is common has it looked for as it stands (`full-text.ts` of the store), as is what stands
 * in quotes.
 */
export function splitSearch(text: string): SearchedPart[] {
  // SQLite ends a query at a NUL, which would leave its quotes open.
  const found = [...text.replaceAll('\0', ' ').matchAll(PART)]
  return found.map(({ 0: whole, groups }, at) => {
    const words = groups?.quoted ?? whole
    const isOpen = at === found.length - 1 && !groups?.end
    return { words, isBeginning: isOpen && BEGUN.test(words) }
  })
}

/** Whether a word was begun, with too few letters to say which: more are likely to come. */
export function isBarelyBegun(text: string): boolean {
  const last = splitSearch(text).at(-1)
  return last !== undefined && !last.isBeginning && BARELY_BEGUN.test(text)
}
