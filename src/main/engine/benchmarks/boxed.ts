/** `\boxed{…}`, `\fbox{…}`, and the braceless `\boxed 7` that the train split has. */
const BOX = /\\(?:boxed|fbox)(?:\s*\{|\s+(?=[^{\s]))/g

/** What the last complete box of a solution holds; null where there is none. */
export function lastBoxed(solution: string): string | null {
  for (const box of [...solution.matchAll(BOX)].reverse()) {
    const start = box.index + box[0].length
    const content = box[0].endsWith('{') ? upToClosingBrace(solution, start) : upToDollar(solution, start)
    if (content !== null) return content.trim()
  }
  return null
}

function upToClosingBrace(text: string, start: number): string | null {
  let depth = 1
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return text.slice(start, at)
  }
  return null
}

function upToDollar(text: string, start: number): string {
  const end = text.indexOf('$', start)
  return end === -1 ? text.slice(start) : text.slice(start, end)
}
