const TAKES_ARGUMENTS = /\\(frac|binom|sqrt)(?![a-zA-Z])/g
const ARGUMENT_COUNT: Readonly<Record<string, number>> = { frac: 2, binom: 2, sqrt: 1 }
/** Every command costs a pass over the text; no answer has as many, and a longer row of them is left as it is. */
const MAX_COMMANDS = 100
const COMMAND = /\\[a-zA-Z]+/y

/** Writes the braces TeX lets one leave out: `\frac12`, `\frac\pi4`, `\sqrt2`, `x^10`, `2516_8`. */
export function completeBraces(value: string): string {
  const calls = [...value.matchAll(TAKES_ARGUMENTS)].reverse()
  if (calls.length > MAX_COMMANDS) return value
  let text = value
  // From the back, so that the arguments of the outer command are complete when it is reached.
  for (const { 0: command, 1: name = '', index } of calls) {
    text = braceArguments(text, index + command.length, ARGUMENT_COUNT[name] ?? 0)
  }
  return text
    .replace(/\^\s*\(([^()]*)\)/g, '^{$1}')
    .replace(/([\^_])\s*(-?\s*\d+|[a-zA-Z]|\\[a-zA-Z]+)/g, '$1{$2}')
}

function braceArguments(text: string, from: number, count: number): string {
  let head = text.slice(0, from)
  let at = skipSpace(text, from)
  if (text[at] === '[') {
    const close = text.indexOf(']', at)
    if (close === -1) return text
    head += text.slice(at, close + 1)
    at = skipSpace(text, close + 1)
  }
  for (let taken = 0; taken < count; taken++) {
    const end = findArgumentEnd(text, at)
    if (end === null) break
    const argument = text.slice(at, end)
    head += text[at] === '{' ? argument : `{${argument}}`
    at = skipSpace(text, end)
  }
  return head + text.slice(at)
}

/** Where one TeX argument ends: a group, a command with its own groups, a letter or a digit. */
function findArgumentEnd(text: string, start: number): number | null {
  if (text[start] === '{') return findGroupEnd(text, start)
  COMMAND.lastIndex = start
  const command = COMMAND.exec(text)
  if (command === null) return /[0-9a-zA-Z]/.test(text[start] ?? '') ? start + 1 : null
  let end = start + command[0].length
  while (text[end] === '{') {
    const next = findGroupEnd(text, end)
    if (next === null) break
    end = next
  }
  return end
}

/** The index after the brace that closes the one at `start`; null if nothing does. */
export function findGroupEnd(text: string, start: number): number | null {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at + 1
  }
  return null
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/\s/.test(text[at] ?? '')) at++
  return at
}
