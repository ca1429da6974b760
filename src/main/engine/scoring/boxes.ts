import { CLAIM_LIMIT, type Span } from './reading.ts'

const BOX = /\\(?:boxed|fbox)\s*$/
const BARE_BOX = /\\(?:boxed|fbox)(?![a-zA-Z{])[ \t]*([^\s${}]+)/g
/** `\boxed` and some white space before the brace: as much as is looked back for. */
const LONGEST_BOX = 16

/**
 * What stands inside `\boxed{…}` and `\fbox{…}` whose braces balance, and after a braceless `\boxed 7`: the last
 * ones, the one that ends last first, so that of nested boxes the outermost comes first. Linear in the text.
 */
export function findBoxes(text: string): Span[] {
  if (!text.includes('\\boxed') && !text.includes('\\fbox')) return []
  const boxes = [...findBraced(text), ...findBare(text)]
  return boxes.sort((a, b) => b.end - a.end).slice(0, CLAIM_LIMIT)
}

/** What the last box holds; null where there is none. */
export const findLastBoxed = (text: string): Span | null => findBoxes(text)[0] ?? null

function findBraced(text: string): Span[] {
  const open: number[] = []
  const boxes: Span[] = []
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
      if (BOX.test(text.slice(Math.max(0, start - LONGEST_BOX), start)))
        boxes.push({ start: start + 1, end: at })
    }
  }
  return boxes.slice(-CLAIM_LIMIT)
}

function findBare(text: string): Span[] {
  const bare = [...text.matchAll(BARE_BOX)].slice(-CLAIM_LIMIT)
  return bare.map(({ 0: box, 1: value = '', index }) => {
    const end = index + box.length
    return { start: end - value.length, end }
  })
}

const BOX_OPENING = /\\(?:boxed|fbox) ?\{/g

/**
 * What stands in boxes whose braces are content: each ends at the last brace of its line, within `reach` code
 * units. The last box first.
 */
export function findBoxesToLineEnd(text: string, reach: number): Span[] {
  const openings = [...text.matchAll(BOX_OPENING)].slice(-CLAIM_LIMIT).reverse()
  return openings.flatMap(({ 0: opening, index }) => {
    const start = index + opening.length
    const line = text.slice(start, start + reach).split('\n', 1)[0] ?? ''
    const length = line.lastIndexOf('}')
    return length < 0 ? [] : [{ start, end: start + length }]
  })
}
