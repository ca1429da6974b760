import type { TextSpan } from '../HostileText.tsx'
import { unmask } from './mask.ts'
import { mapTree, type TreeNode, textNode } from './tree.ts'

interface Source {
  /** The text as it was written. */
  readonly text: string
  /** The text as Markdown read it, offset by offset. */
  readonly masked: string
  /** What to mark, in the text as it was written. */
  readonly span: TextSpan | null
}

const LEAVES = new Set(['text', 'inlineCode', 'code', 'inlineMath', 'math'])

/**
 * A step after Markdown is read: gives every leaf its own characters back, HTML as the text it is, marks what lies
 * inside the span, and keeps line breaks, which in a model's answer mean something.
 */
export function readSource(source: Source) {
  return () =>
    (tree: TreeNode): void => {
      mapTree(tree, (node, parent) => {
        if (node.type === 'html') return readHtml(node, parent, source)
        if (node.type === 'inlineMath') showDisplay(node, parent, source)
        if (!LEAVES.has(node.type)) return node
        return markLeaf(restore(node, source), source).flatMap(breakLines)
      })
    }
}

function readHtml(node: TreeNode, parent: TreeNode, source: Source): TreeNode | TreeNode[] {
  const pieces = markLeaf({ ...node, type: 'text', value: unmask(node.value ?? '') }, source).flatMap(
    breakLines,
  )
  const isFlow = ['root', 'blockquote', 'listItem'].includes(parent.type)
  return isFlow ? { type: 'paragraph', children: pieces } : pieces
}

function offsetsOf(node: TreeNode): TextSpan | null {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return null
  return { start: start.offset, end: end.offset }
}

/** The characters the node was read from; those of code are found inside its fences. */
function restore(node: TreeNode, { text, masked }: Source): TreeNode {
  const at = offsetsOf(node)
  const value = node.value ?? ''
  if (node.type === 'inlineMath' || node.type === 'math') return node
  const inner = at ? masked.slice(at.start, at.end).indexOf(value) : -1
  if (at === null || inner < 0) return { ...node, value: unmask(value) }
  const start = at.start + inner
  return { ...node, value: text.slice(start, start + value.length) }
}

/** The node, or the pieces it falls into where a part of it is to be marked. */
function markLeaf(node: TreeNode, source: Source): TreeNode[] {
  const at = offsetsOf(node)
  const { span, text } = source
  if (span === null || at === null || span.start >= at.end || span.end <= at.start) return [node]
  if (node.type !== 'text') return [marked([node])]
  const value = node.value ?? ''
  const from = Math.max(span.start, at.start)
  const wanted = text.slice(from, Math.min(span.end, at.end))
  const isExact = text.slice(at.start, at.end) === value
  // Escapes and line prefixes shift offsets; what stands only once is still found.
  const start = isExact ? from - at.start : value.indexOf(wanted)
  if (start < 0 || (!isExact && value.indexOf(wanted, start + 1) >= 0)) return [marked([node])]
  const end = start + wanted.length
  const pieces = [textNode(value.slice(0, start)), marked([textNode(wanted)]), textNode(value.slice(end))]
  return pieces.filter(({ value: piece }) => piece !== '')
}

const marked = (children: TreeNode[]): TreeNode => ({ type: 'marked', data: { hName: 'mark' }, children })

function breakLines(node: TreeNode): TreeNode[] {
  if (node.type === 'marked') return [{ ...node, children: (node.children ?? []).flatMap(breakLines) }]
  if (node.type !== 'text') return [node]
  return (node.value ?? '')
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'break' }] : []),
      ...(line === '' ? [] : [textNode(line)]),
    ])
}

/** A formula in `\[…\]`, or in double signs that are all its paragraph holds, stands on a line of its own. */
function showDisplay(node: TreeNode, parent: TreeNode, { text, masked }: Source): void {
  const at = offsetsOf(node)
  if (at === null) return
  const isAlone = parent.type === 'paragraph' && parent.children?.length === 1
  const isDisplay =
    text.startsWith('\\[', at.start) ||
    (isAlone && masked.startsWith('$$', at.start) && !text.startsWith('\\(', at.start))
  if (isDisplay && node.data) node.data.hProperties = { className: ['language-math', 'math-display'] }
}
