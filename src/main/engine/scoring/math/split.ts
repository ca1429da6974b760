const TOKEN = /\\[a-zA-Z]+|\\[\s\S]|[\s\S]/g
const OPENING = new Set(['(', '[', '{', '\\{', '\\begin'])
const CLOSING = new Set([')', ']', '}', '\\}', '\\end'])

/**
 * Whether every bracket, brace and environment that opens also closes, a round one perhaps with a square one, and
 * no more than `maxDepth` are open at once.
 */
export function isBalanced(text: string, maxDepth = Number.POSITIVE_INFINITY): boolean {
  const open: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    if (OPENING.has(token)) open.push(token)
    else if (CLOSING.has(token) && !closes(token, open.pop())) return false
    if (open.length > maxDepth) return false
  }
  return open.length === 0
}

function closes(token: string, open: string | undefined): boolean {
  if (token === '}') return open === '{'
  if (token === '\\}') return open === '\\{'
  if (token === '\\end') return open === '\\begin'
  return open === '(' || open === '['
}

/** What stands between the separators, and the separators themselves: one fewer than there are parts. */
export interface Split {
  readonly parts: readonly string[]
  readonly separators: readonly string[]
}

/** Splits TeX at the separators that stand outside all brackets, braces and environments. */
export function splitOutside(text: string, separators: ReadonlySet<string>): Split {
  const parts: string[] = []
  const found: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (OPENING.has(token)) depth++
    else if (CLOSING.has(token)) depth--
    else if (depth === 0 && separators.has(token)) {
      parts.push(text.slice(from, index).trim())
      found.push(token)
      from = index + token.length
    }
  }
  parts.push(text.slice(from).trim())
  return { parts, separators: found }
}

/** A text that is one bracketed whole, `(a,b]` but not `(a)(b)`. */
export interface Enclosed {
  readonly open: '(' | '[' | '\\{'
  readonly close: ')' | ']' | '\\}'
  readonly inner: string
}

export function readEnclosed(text: string): Enclosed | null {
  const open = text.startsWith('\\{') ? '\\{' : text[0]
  if (open !== '(' && open !== '[' && open !== '\\{') return null
  let depth = 0
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (OPENING.has(token)) depth++
    else if (CLOSING.has(token)) depth--
    if (depth > 0) continue
    const isWhole = index + token.length === text.length
    const isBracket = token === ')' || token === ']' || token === '\\}'
    if (!isWhole || !isBracket || (open === '\\{') !== (token === '\\}')) return null
    return { open, close: token, inner: text.slice(open.length, index).trim() }
  }
  return null
}
