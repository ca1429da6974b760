import { findObjects } from '#shared/trace/step-loop.ts'
import { CLAIM_LIMIT, type Span } from './reading.ts'

/** Members that hold an answer whatever else the object says. */
const ANSWERS: ReadonlySet<string> = new Set(['answer', 'final_answer'])
const MEMBER_START = /"((?:[^"\\]|\\.)*)"\s*:\s*/y
const OBJECT_START = /\{\s*"/y

/**
 * The text with blanks in place of all that JSON objects say and no answer is: a `confidence` of 0.5 is a number, and
 * nobody's answer. What is left is an `answer`, with its name so that it counts as stated, and the `content` of a turn
 * that says it is the final one. Every character stays where it was. Text without JSON is returned as it is.
 */
export function maskJson(text: string): string {
  if (!/\{\s*"/.test(text)) return text
  let masked = ''
  let reached = 0
  for (const object of [...findObjects(text)].slice(-CLAIM_LIMIT)) {
    const kept = readObject(text, object)
    if (kept === null) continue
    masked += text.slice(reached, object.start)
    reached = object.start
    for (const { start, end } of kept) {
      masked += blank(text.slice(reached, start)) + readEscapes(text.slice(start, end))
      reached = end
    }
    masked += blank(text.slice(reached, object.end))
    reached = object.end
  }
  return masked + text.slice(reached)
}

/** What is left of an object, in order; null for what is no JSON object with members. */
function readObject(text: string, { start, end }: Span): Span[] | null {
  OBJECT_START.lastIndex = start
  if (!OBJECT_START.test(text)) return null
  const written = text.slice(start, end)
  const value = parse(written)
  if (value === null) return null
  const isFinal = 'next_action' in value && value.next_action === 'final_answer'
  return [...findMembers(written)].flatMap(({ name, key, content }) => {
    if (ANSWERS.has(name)) {
      // “final_answer” is left as “answer”, which readers of statements know.
      return [{ start: start + key + name.lastIndexOf('answer'), end: start + content.end }]
    }
    const isContent = isFinal && name === 'content' && typeof Reflect.get(value, name) === 'string'
    return isContent ? [{ start: start + content.start + 1, end: start + content.end - 1 }] : []
  })
}

interface Member {
  readonly name: string
  /** Where the name begins, behind its quotation mark. */
  readonly key: number
  readonly content: Span
}

/** The members of an object itself, not of what is in it. `written` is JSON. */
function* findMembers(written: string): IterableIterator<Member> {
  let at = 1
  while (at < written.length) {
    MEMBER_START.lastIndex = at
    const found = MEMBER_START.exec(written)
    if (!found) {
      at++
      continue
    }
    const from = MEMBER_START.lastIndex
    const end = endOfValue(written, from)
    yield { name: found[1] ?? '', key: at + 1, content: { start: from, end } }
    at = end + 1
  }
}

/** The place of the comma or brace that ends the value. */
function endOfValue(written: string, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < written.length; at++) {
    const character = written[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (depth === 0 && (character === ',' || character === '}')) return trimEnd(written, from, at)
    else if (character === '}' || character === ']') depth--
  }
  return written.length
}

function trimEnd(written: string, from: number, end: number): number {
  return from + written.slice(from, end).trimEnd().length
}

const blank = (text: string): string => ' '.repeat(text.length)

/** What is written in two characters stays as long: a line's end, a quotation mark, a backslash. */
const readEscapes = (text: string): string =>
  text.replace(
    /\\([nt"\\/])/g,
    (_, escaped: string) => ` ${escaped === 'n' ? '\n' : escaped === 't' ? ' ' : escaped}`,
  )

function parse(written: string): object | null {
  try {
    const value: unknown = JSON.parse(written)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    // Braces that hold no JSON are read like any other text.
    return null
  }
}
