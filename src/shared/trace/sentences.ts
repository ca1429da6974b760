import type { Span } from './span.ts'

/** What may end a sentence, with closing quotes and brackets and the white space after it. */
const END = /[.!?]["'”’)\]*]*\s+|[。！？]["”’）」』]*\s*/g
/** A full stop after these ends a word, not a sentence; nor does one after a single letter or a bare number. */
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|vs|no|fig|eq|approx|cf|e\.g|i\.e|[a-z]|\d+)\.\s+$/i
const LONGEST_ABBREVIATION = 12
const OPENS_SENTENCE = /[\p{Lu}\p{Lo}\p{N}$("'“‘[*\\<«]/u

/** Cuts a span into sentences. Put together they are the span. */
export function cutIntoSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = []
  let start = span.start
  for (const match of text.slice(span.start, span.end).matchAll(END)) {
    const end = span.start + match.index + match[0].length
    if (end >= span.end || end <= start) continue
    const isCjk = /^[。！？]/.test(match[0])
    if (!isCjk && !OPENS_SENTENCE.test(text.slice(end, end + 2))) continue
    if (!isCjk && ABBREVIATION.test(text.slice(Math.max(start, end - LONGEST_ABBREVIATION), end))) continue
    sentences.push({ start, end })
    start = end
  }
  if (start < span.end) sentences.push({ start, end: span.end })
  return sentences
}
