import type { Span } from './span.ts'

export interface ThinkingPart extends Span {
  readonly isThinking: boolean
}

const TAG = /<(\/?)think>/gi

/**
 * Cuts a response into its `<think>` blocks, tags included, and the rest, as scoring does: a closing tag without an
 * opening one ends a block whose opening the prompt has swallowed, and a block never closed runs to the end.
 * Put together the parts are the text.
 */
export function splitThinking(text: string): ThinkingPart[] {
  const parts: ThinkingPart[] = []
  let reached = 0
  let openedAt: number | null = null
  const close = (start: number, end: number): void => {
    if (start > reached) parts.push({ start: reached, end: start, isThinking: false })
    parts.push({ start, end, isThinking: true })
    reached = end
  }
  for (const tag of text.matchAll(TAG)) {
    const end = tag.index + tag[0].length
    if (tag[1] === '') openedAt ??= tag.index
    else if (openedAt !== null) {
      close(openedAt, end)
      openedAt = null
    } else {
      // Whatever was taken for the answer so far was thought as well.
      parts.length = 0
      reached = 0
      close(0, end)
    }
  }
  if (openedAt !== null) close(openedAt, text.length)
  if (reached < text.length) parts.push({ start: reached, end: text.length, isThinking: false })
  return parts
}
