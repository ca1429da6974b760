const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/
const TOKENS = new RegExp(`[ \\t\\n\\r]*(${STRING.source}|${SCALAR.source}|[{}[\\],:])`, 'gy')

/** What may come next; `first-…` also allows the list or object to end. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma'

/**
 * Offset of the first thing in a text that JSON does not allow there; its end where it stops too early. For texts
 * `JSON.parse` has refused: its own message names no place for most mistakes.
 */
export function findSyntaxError(text: string): number {
  const closers: string[] = []
  let expected: Expected = 'value'
  let end = 0
  for (const token of text.matchAll(TOKENS)) {
    const symbol = token[1] ?? ''
    const next = step(expected, symbol, closers)
    end = token.index + token[0].length
    if (next === null) return end - symbol.length
    expected = next
  }
  const rest = text.slice(end)
  return rest.trim() === '' ? text.trimEnd().length : end + rest.search(/\S/)
}

/** Takes one symbol; null where it may not stand. `closers` are the brackets still to be closed. */
function step(expected: Expected, symbol: string, closers: string[]): Expected | null {
  const mayClose = expected === 'comma' || expected.startsWith('first-')
  if (mayClose && symbol === closers.at(-1)) {
    closers.pop()
    return 'comma'
  }
  switch (expected) {
    case 'comma':
      if (symbol !== ',' || closers.length === 0) return null
      return closers.at(-1) === '}' ? 'key' : 'value'
    case 'colon':
      return symbol === ':' ? 'value' : null
    case 'key':
    case 'first-key':
      return symbol.startsWith('"') ? 'colon' : null
    default:
      return beginValue(symbol, closers)
  }
}

function beginValue(symbol: string, closers: string[]): Expected | null {
  if (symbol === '{' || symbol === '[') {
    closers.push(symbol === '{' ? '}' : ']')
    return symbol === '{' ? 'first-key' : 'first-value'
  }
  return /^[}\],:]/.test(symbol) ? null : 'comma'
}
