/** A stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The span without the white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end)
  const from = start + inner.length - inner.trimStart().length
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) }
}

/** What of `span` lies inside `part`, counted from the part's beginning; null where nothing does. */
export function spanWithin(span: Span | null, part: Span): Span | null {
  if (span === null) return null
  const start = Math.max(span.start, part.start) - part.start
  const end = Math.min(span.end, part.end) - part.start
  return start < end ? { start, end } : null
}
