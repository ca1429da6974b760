import 'katex/dist/katex.min.css'
import { memo, type ReactElement } from 'react'
import ReactMarkdown, { type Options } from 'react-markdown'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { TextSpan } from '../HostileText.tsx'
import { keepHarmless } from './keep-harmless.ts'
import { maskText } from './mask.ts'
import { readSource } from './read-source.ts'

/** Nothing a formula says may reach past it: no commands that link or style, no size or expansion without end. */
const KATEX = {
  trust: false,
  strict: 'ignore',
  maxSize: 20,
  maxExpand: 200,
  errorColor: 'var(--ink-3)',
} as const

interface MarkdownProps {
  readonly text: string
  readonly span: TextSpan | null
}

/**
 * Markdown with formulas, read from a hostile text, as React elements. The part of the page that is loaded late, and
 * costs the most to draw: only when what it shows has changed.
 */
export const Markdown = memo(function Markdown({ text, span }: MarkdownProps): ReactElement {
  const masked = maskText(text)
  const remarkPlugins: Options['remarkPlugins'] = [
    [remarkGfm, { singleTilde: false }],
    remarkMath,
    readSource({ text, masked, span }),
  ]
  return (
    <ReactMarkdown remarkPlugins={remarkPlugins} rehypePlugins={REHYPE} urlTransform={keepAddress}>
      {masked}
    </ReactMarkdown>
  )
}, isSame)

function isSame(before: MarkdownProps, after: MarkdownProps): boolean {
  return (
    before.text === after.text &&
    before.span?.start === after.span?.start &&
    before.span?.end === after.span?.end
  )
}

const REHYPE: NonNullable<Options['rehypePlugins']> = [keepHarmless, [rehypeKatex, KATEX]]
/** Addresses are only ever shown. */
const keepAddress = (address: string): string => address
