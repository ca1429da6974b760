import type { Span } from './span.ts'

/** A line of a text with its line break, or several that belong together: code, a formula, a table. */
export interface Block extends Span {
  readonly isBlank: boolean
}

const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/
const TABLE_ROW = /^ {0,3}\|/
const DISPLAYS: readonly (readonly [open: string, close: string])[] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
  ['\\begin{', '\\end{'],
]
/** Characters; two dollar signs farther apart are no formula that began within a line. */
const LONGEST_DISPLAY = 4_000

/** Cuts a text into lines, keeping together what a cut would break. Put together the blocks are the text. */
export function cutIntoBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let closing: ((line: string) => boolean) | null = null
  let wasTable = false
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end)
    const isTable: boolean = closing === null && TABLE_ROW.test(content)
    if (closing !== null || (isTable && wasTable)) {
      const previous = blocks.pop() ?? line
      blocks.push({ start: previous.start, end: line.end, isBlank: false })
    } else {
      blocks.push({ ...line, isBlank: content.trim() === '' })
    }
    if (closing === null) closing = closingOf(content, text.slice(line.end, line.end + LONGEST_DISPLAY))
    else if (closing(content)) closing = null
    wasTable = isTable
  }
  return blocks
}

/**
 * How what the line opens is closed; null where it opens nothing, or closes it itself. A formula that begins within
 * the line counts as one where it ends in what comes next.
 */
function closingOf(line: string, next: string): ((line: string) => boolean) | null {
  const fence = CODE_FENCE.exec(line)?.[1]
  if (fence !== undefined) return (other) => other.trim().startsWith(fence)
  const trimmed = line.trim()
  for (const [open, close] of DISPLAYS) {
    const isOpen = trimmed.startsWith(open)
      ? !trimmed.slice(open.length).includes(close)
      : leavesOpen(trimmed, open, close) && next.includes(close)
    if (isOpen) return (other) => other.includes(close)
  }
  return null
}

function leavesOpen(line: string, open: string, close: string): boolean {
  if (open === close) return line.split(open).length % 2 === 0
  // `\\[2pt]` is a line break with a distance.
  const written = line.replaceAll('\\\\', '  ')
  return written.lastIndexOf(open) > written.lastIndexOf(close)
}

function* linesOf(text: string): IterableIterator<Span> {
  let start = 0
  while (start < text.length) {
    const lineBreak = text.indexOf('\n', start)
    const end = lineBreak < 0 ? text.length : lineBreak + 1
    yield { start, end }
    start = end
  }
}
