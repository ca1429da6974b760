import { type Block, cutIntoBlocks } from './blocks.ts'
import { cutIntoSentences } from './sentences.ts'
import type { Span } from './span.ts'

export interface ReasoningStep extends Span {
  /** From 1; null for what leads up to the steps, and for the closing answer. */
  readonly number: number | null
}

const CONCLUSION =
  /^\W{0,4}(?:(?:so|thus|therefore|hence|in conclusion|finally)\b,?\s*)?(?:(?:the|my)\s+)?(?:final\s+)?answers?\b|^\s*(?:#### |\$*\\boxed|A: )|^\W{0,4}(?:因此|所以|综上)?[，,]?\s*(?:最终)?答案/i

/** How steps may be written out, the most explicit first. */
const HEADINGS = [
  /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*{1,2}|_{1,2})?(?:step[ \t]+\d+\b|步骤[ \t]*\d+|第[ \t]*[\d一二三四五六七八九十]+[ \t]*步)/i,
  /^[ \t]{0,3}(?:\*{1,2})?\(?\d{1,3}[.)](?:\*{1,2})?[ \t]+\S/,
] as const

/** Steps beyond this stay together in the last one: nobody reads them apart, and each costs the page something. */
const MOST_STEPS = 200

/**
 * Cuts reasoning into steps: where they are headed “Step 1:” or numbered, there; else by paragraphs; a text of one
 * paragraph by its lines, as GSM8K is written, and one of a single line by its sentences. Put together the steps
 * are the text.
 */
export function cutIntoSteps(text: string): ReasoningStep[] {
  if (text === '') return []
  const blocks = cutIntoBlocks(text)
  const { pieces, hasLead } = cutAtHeadings(text, blocks) ?? {
    pieces: cutPlain(text, blocks),
    hasLead: false,
  }
  return numberSteps(text, setClosingApart(text, blocks, bounded(pieces)), hasLead)
}

interface Cut {
  readonly pieces: Span[]
  /** The first piece comes before the first heading. */
  readonly hasLead: boolean
}

/** At headed or numbered lines, if there are two or more; a paragraph of the end that states the answer is apart. */
function cutAtHeadings(text: string, blocks: readonly Block[]): Cut | null {
  for (const heading of HEADINGS) {
    const starts = blocks.filter((block) => heading.test(lineAt(text, block))).map(({ start }) => start)
    const first = starts[0]
    if (first === undefined || starts.length < 2) continue
    const lastStart = starts.at(-1) ?? 0
    const closing = blocks.find((block, index) => {
      const isAfterGap = index > 0 && blocks[index - 1]?.isBlank === true
      return block.start > lastStart && isAfterGap && CONCLUSION.test(lineAt(text, block))
    })
    const hasLead = text.slice(0, first).trim() !== ''
    const cuts = [hasLead ? [0] : [], [hasLead ? first : 0], starts.slice(1), closing ? [closing.start] : []]
    return { pieces: between(cuts.flat(), text.length), hasLead }
  }
  return null
}

function cutPlain(text: string, blocks: readonly Block[]): Span[] {
  const paragraphs = between(
    blocks
      .filter((block, index) => index === 0 || (!block.isBlank && blocks[index - 1]?.isBlank === true))
      .map(({ start }) => start),
    text.length,
  )
  if (paragraphs.filter((paragraph) => !isBlank(text, paragraph)).length > 1)
    return joinBlank(text, paragraphs)
  const lines = joinBlank(text, blocks)
  const [only] = lines
  return lines.length === 1 && only ? cutIntoSentences(text, only) : lines
}

/** White space belongs to the piece before it, at the beginning to the one after it. */
function joinBlank(text: string, spans: readonly Span[]): Span[] {
  const starts = spans.filter((span) => !isBlank(text, span)).map(({ start }) => start)
  return between([0, ...starts.slice(1)], text.length)
}

/** A last line that states the answer stands apart from the step it ends. */
function setClosingApart(text: string, blocks: readonly Block[], pieces: readonly Span[]): readonly Span[] {
  const last = pieces.at(-1)
  const line = blocks.findLast(({ isBlank }) => !isBlank)
  if (!last || !line || line.start <= last.start || !CONCLUSION.test(lineAt(text, line))) return pieces
  return [
    ...pieces.slice(0, -1),
    { start: last.start, end: line.start },
    { start: line.start, end: last.end },
  ]
}

function numberSteps(text: string, pieces: readonly Span[], hasLead: boolean): ReasoningStep[] {
  let number = 0
  return pieces.map((piece, index) => {
    const isLead = hasLead && index === 0
    const isClosing = index > 0 && index === pieces.length - 1 && CONCLUSION.test(lineAt(text, piece))
    if (isLead || isClosing) return { ...piece, number: null }
    number += 1
    return { ...piece, number }
  })
}

function bounded(pieces: readonly Span[]): readonly Span[] {
  const last = pieces.at(-1)
  const kept = pieces.slice(0, MOST_STEPS)
  const end = kept.pop()
  return pieces.length > MOST_STEPS && last && end ? [...kept, { start: end.start, end: last.end }] : pieces
}

function between(starts: readonly number[], end: number): Span[] {
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }))
}

const LONGEST_LOOK = 200
const lineAt = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + LONGEST_LOOK))
const isBlank = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() === ''
