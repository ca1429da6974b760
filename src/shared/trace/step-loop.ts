import type { Span } from './span.ts'

export type StepLoopPart =
  | (Span & {
      readonly kind: 'turn'
      readonly number: number
      readonly title: string
      readonly content: string
      readonly isFinal: boolean
      /** 0 to 1; null where none, or none that can be read, was told. */
      readonly confidence: number | null
      /** What the loop that asked for the turns told of each; null where it told nothing. */
      readonly seconds: number | null
    })
  | (Span & { readonly kind: 'text' })

/**
 * Reads the turns of a step loop: JSON objects with a title and content each, one after another, in a list, or in
 * code fences; what is none is text between them. Null where no turn is found. Put together the parts are the text.
 */
export function readStepLoop(text: string): StepLoopPart[] | null {
  const parts: StepLoopPart[] = []
  let reached = 0
  let number = 0
  for (const span of findObjects(text)) {
    const turn = readTurn(parseJson(text.slice(span.start, span.end)))
    if (turn === null) continue
    if (span.start > reached) parts.push({ kind: 'text', start: reached, end: span.start })
    number += 1
    parts.push({ kind: 'turn', ...span, number, ...turn })
    reached = span.end
  }
  if (number === 0) return null
  if (reached < text.length) parts.push({ kind: 'text', start: reached, end: text.length })
  return parts
}

/** Whether a part says something, and is not just what holds the turns together. */
export function saysSomething(text: string): boolean {
  return /[^\s,[\]`]/.test(text.replace(/```(?:json)?/g, ''))
}

type Turn = Omit<Extract<StepLoopPart, { kind: 'turn' }>, 'kind' | 'number' | keyof Span>

/** An object with a title and content; what else it says is taken where it can be read. */
function readTurn(json: unknown): Turn | null {
  if (typeof json !== 'object' || json === null) return null
  const told = new Map<string, unknown>(Object.entries(json))
  const title = told.get('title')
  const content = told.get('content')
  if (typeof title !== 'string' || typeof content !== 'string') return null
  const confidence = numberIn(told.get('confidence'))
  const seconds = numberIn(told.get('thinking_time') ?? told.get('time'))
  return {
    title,
    content,
    isFinal: told.get('next_action') === 'final_answer',
    confidence: confidence !== null && confidence <= 1 ? confidence : null,
    seconds,
  }
}

/** A number from 0 on, be it written as one or as text. */
function numberIn(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null
}

/** The outermost `{…}` of a text, braces inside strings not counted. One pass; one never closed ends the search. */
export function* findObjects(text: string): IterableIterator<Span> {
  let depth = 0
  let start = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') {
      inString = depth > 0
    } else if (character === '{') {
      if (depth === 0) start = at
      depth++
    } else if (character === '}' && depth > 0) {
      depth--
      if (depth === 0) yield { start, end: at + 1 }
    }
  }
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    // Not JSON is an answer as well: the caller shows it as text.
    return null
  }
}
