import { type Span, trimSpan } from './span.ts'
import { cutIntoTagParts, type TagPart, type TraceTag } from './tag-parts.ts'

/** A reward below this asks for another approach. */
export const BACKTRACK_BELOW = 0.5

export type TaggedEntry =
  | (Span & { readonly kind: 'thinking' | 'answer' | 'text' | 'malformed' })
  /** `remaining`: the budget left after it; null where none was told. */
  | (Span & { readonly kind: 'step'; readonly number: number; readonly remaining: number | null })
  /** A budget told where no step is before it. */
  | (Span & { readonly kind: 'count' })
  | (Span & {
      readonly kind: 'reflection'
      /** 0 to 1; null where there is none, or none that can be read. */
      readonly reward: number | null
      /** As written. */
      readonly rewardText: string | null
      /** A weak reward, and then another approach. */
      readonly isBacktrack: boolean
    })

type Reflection = Extract<TaggedEntry, { kind: 'reflection' }>

export interface TaggedTrace {
  readonly entries: readonly TaggedEntry[]
  readonly stepCount: number
  /** The rewards that can be read, in order. */
  readonly rewards: readonly { readonly value: number; readonly isAfterAnswer: boolean }[]
  readonly backtrackCount: number
  readonly malformedCount: number
}

/**
 * Reads a response of the paradigm that thinks in `<step>`s against a budget (`<count>`), and judges itself by
 * `<reflection>` and `<reward>`. Null for a response without a single step, reflection or reward.
 */
export function readTagged(text: string): TaggedTrace | null {
  const parts = cutIntoTagParts(text)
  const isTagged = parts.some(
    (part) =>
      part.kind === 'open' && (part.tag === 'step' || part.tag === 'reflection' || part.tag === 'reward'),
  )
  if (!isTagged) return null
  const entries = markBacktracks(toEntries(text, parts))
  const answerAt = entries.findIndex(({ kind }) => kind === 'answer')
  const rewards = entries.flatMap((entry, index) =>
    entry.kind === 'reflection' && entry.reward !== null
      ? [{ value: entry.reward, isAfterAnswer: answerAt >= 0 && index > answerAt }]
      : [],
  )
  return {
    entries,
    rewards,
    stepCount: entries.filter(({ kind }) => kind === 'step').length,
    backtrackCount: entries.filter((entry) => entry.kind === 'reflection' && entry.isBacktrack).length,
    malformedCount: entries.filter(({ kind }) => kind === 'malformed').length,
  }
}

function toEntries(text: string, parts: readonly TagPart[]): TaggedEntry[] {
  const entries: TaggedEntry[] = []
  let steps = 0
  for (const part of parts) {
    if (part.kind === 'open' || part.kind === 'close') continue
    if (part.kind === 'malformed') {
      entries.push({ ...part })
      continue
    }
    const span = trimSpan(text, part)
    if (span.start === span.end) continue
    const told = tell(part.within, span, text, entries.at(-1))
    if (told.replaces) entries.pop()
    entries.push(
      told.kind === 'step' ? { ...told.entry, kind: 'step', number: ++steps, remaining: null } : told.entry,
    )
  }
  return entries
}

type Told =
  | { readonly kind: 'step'; readonly entry: Span; readonly replaces: false }
  | { readonly kind: 'other'; readonly entry: TaggedEntry; readonly replaces: boolean }

/** What a stretch of text adds: an entry, or something to the entry before it. */
function tell(within: TraceTag | null, span: Span, text: string, previous: TaggedEntry | undefined): Told {
  const add = (entry: TaggedEntry, replaces = false): Told => ({ kind: 'other', entry, replaces })
  if (within === 'step') return { kind: 'step', entry: span, replaces: false }
  if (within === 'count') {
    const remaining = readNumber(text.slice(span.start, span.end))
    if (remaining === null || previous?.kind !== 'step' || previous.remaining !== null) {
      return add({ ...span, kind: 'count' })
    }
    return add({ ...previous, remaining }, true)
  }
  if (within === 'reflection') return add(reflection(span, null))
  if (within === 'reward') {
    const written = text.slice(span.start, span.end)
    const isFree = previous?.kind === 'reflection' && previous.rewardText === null
    return isFree
      ? add(reflection(previous, written), true)
      : add(reflection({ start: span.start, end: span.start }, written))
  }
  return add({ ...span, kind: within ?? 'text' })
}

function reflection({ start, end }: Span, rewardText: string | null): Reflection {
  const value = rewardText === null ? null : readNumber(rewardText)
  const reward = value !== null && value >= 0 && value <= 1 ? value : null
  return { start, end, kind: 'reflection', reward, rewardText, isBacktrack: false }
}

/** A weak reward is a backtrack if thinking or a step follows it before the answer does. */
function markBacktracks(entries: readonly TaggedEntry[]): TaggedEntry[] {
  let goesOn = false
  return entries
    .toReversed()
    .map((entry) => {
      if (entry.kind === 'step' || entry.kind === 'thinking') goesOn = true
      if (entry.kind === 'answer') goesOn = false
      if (entry.kind !== 'reflection' || entry.reward === null || entry.reward >= BACKTRACK_BELOW)
        return entry
      return { ...entry, isBacktrack: goesOn }
    })
    .toReversed()
}

const LONGEST_NUMBER = 12

function readNumber(written: string): number | null {
  return written.length <= LONGEST_NUMBER && /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : null
}
