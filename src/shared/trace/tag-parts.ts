import type { Span } from './span.ts'

export const TRACE_TAGS = ['thinking', 'step', 'count', 'reflection', 'reward', 'answer'] as const
export type TraceTag = (typeof TRACE_TAGS)[number]

/**
 * `text` stands inside `within`, the innermost element, or in none. `open` and `close` are the tags of an element;
 * a tag without its other half is `malformed`.
 */
export type TagPart =
  | (Span & { readonly kind: 'text'; readonly within: TraceTag | null })
  | (Span & { readonly kind: 'open'; readonly tag: TraceTag })
  | (Span & { readonly kind: 'close'; readonly tag: TraceTag })
  | (Span & { readonly kind: 'malformed' })

const TAG = new RegExp(`<(/?)(${TRACE_TAGS.join('|')})>`, 'gi')

interface Tag extends Span {
  readonly tag: TraceTag
  readonly isClosing: boolean
}

/**
 * Cuts a text at its tags; elements may stand inside one another. Put together the parts are the text.
 * Every tag is looked at twice at most, whatever the text.
 */
export function cutIntoTagParts(text: string): TagPart[] {
  const tags = [...text.matchAll(TAG)].map(
    (match): Tag => ({
      start: match.index,
      end: match.index + match[0].length,
      tag: nameOf(match[2] ?? ''),
      isClosing: match[1] === '/',
    }),
  )
  const paired = pairTags(tags)
  const parts: TagPart[] = []
  const open: TraceTag[] = []
  let reached = 0
  const passText = (end: number): void => {
    if (end > reached) parts.push({ kind: 'text', within: open.at(-1) ?? null, start: reached, end })
  }
  for (const [index, { start, end, tag, isClosing }] of tags.entries()) {
    passText(start)
    reached = end
    if (!paired.has(index)) {
      parts.push({ kind: 'malformed', start, end })
      continue
    }
    if (isClosing) open.pop()
    else open.push(tag)
    parts.push({ kind: isClosing ? 'close' : 'open', tag, start, end })
  }
  passText(text.length)
  return parts
}

/** Positions of the tags that have their other half: a closing tag ends the last open one of its name. */
function pairTags(tags: readonly Tag[]): Set<number> {
  const paired = new Set<number>()
  const open: number[] = []
  const openCount = new Map<TraceTag, number>()
  const count = (tag: TraceTag, by: number) => openCount.set(tag, (openCount.get(tag) ?? 0) + by)
  for (const [index, { tag, isClosing }] of tags.entries()) {
    if (!isClosing) {
      open.push(index)
      count(tag, 1)
      continue
    }
    if ((openCount.get(tag) ?? 0) === 0) continue
    // Those opened since were never closed.
    for (;;) {
      const last = open.pop()
      const name = last === undefined ? undefined : tags[last]?.tag
      if (last === undefined || name === undefined) break
      count(name, -1)
      if (name !== tag) continue
      paired.add(last).add(index)
      break
    }
  }
  return paired
}

function nameOf(written: string): TraceTag {
  const name = written.toLowerCase()
  return TRACE_TAGS.find((tag) => tag === name) ?? 'thinking'
}
