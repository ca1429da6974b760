/** A piece of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

const BOX = /\\(?:boxed|fbox)\s*$/
const BARE_BOX = /\\(?:boxed|fbox)(?![a-zA-Z{])[ \t]*([^\s${}]+)/g
/** `\boxed` and some white space before the brace: as much as is looked back for. */
const LONGEST_BOX = 16

/**
 * What stands inside the last `\boxed{…}` or `\fbox{…}` whose braces balance, or after the last braceless
 * `\boxed 7`, whichever comes later. Of nested boxes the outermost counts. One pass, so linear in the text.
 */
export function findLastBoxed(text: string): Span | null {
  if (!text.includes('\\boxed') && !text.includes('\\fbox')) return null
  const braced = findLastBraced(text)
  const bare = findLastBare(text)
  if (braced === null) return bare
  return bare !== null && bare.start > braced.end ? bare : braced
}

function findLastBraced(text: string): Span | null {
  const open: number[] = []
  let last: Span | null = null
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') {
      // An escaped brace is a printed one and opens nothing.
      at++
    } else if (char === '{') {
      open.push(at)
    } else if (char === '}') {
      const start = open.pop()
      if (start === undefined || text.slice(start + 1, at).trim() === '') continue
      if (BOX.test(text.slice(Math.max(0, start - LONGEST_BOX), start))) {
        last = { start: start + 1, end: at }
      }
    }
  }
  return last
}

function findLastBare(text: string): Span | null {
  let last: Span | null = null
  for (const match of text.matchAll(BARE_BOX)) {
    const value = match[1]
    if (value === undefined) continue
    const end = match.index + match[0].length
    last = { start: end - value.length, end }
  }
  return last
}
