import * as z from 'zod'
import type { Span } from './span.ts'

const turn = z.object({
  title: z.string(),
  content: z.string(),
  next_action: z.string().nullish(),
  confidence: z.union([z.number(), z.string().transform(Number)]).nullish(),
})

export type StepLoopPart =
  | (Span & {
      readonly kind: 'turn'
      readonly number: number
      readonly title: string
      readonly content: string
      readonly isFinal: boolean
      /** 0 to 1; null where none, or none that can be read, was told. */
      readonly confidence: number | null
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
    const read = turn.safeParse(parseJson(text.slice(span.start, span.end)))
    if (!read.success) continue
    if (span.start > reached) parts.push({ kind: 'text', start: reached, end: span.start })
    const { title, content, next_action, confidence } = read.data
    number += 1
    parts.push({
      kind: 'turn',
      ...span,
      number,
      title,
      content,
      isFinal: next_action === 'final_answer',
      confidence: isShare(confidence) ? confidence : null,
    })
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

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

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
