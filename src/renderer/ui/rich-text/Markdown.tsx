import 'katex/dist/katex.min.css'
import { type ReactElement, useMemo } from 'react'
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

/** Markdown with formulas, read from a hostile text, as React elements. The part of the page that is loaded late. */
export function Markdown({ text, span }: { text: string; span: TextSpan | null }): ReactElement {
  const [masked, remarkPlugins] = useMemo(() => {
    const read = maskText(text)
    const plugins: NonNullable<Options['remarkPlugins']> = [
      [remarkGfm, { singleTilde: false }],
      remarkMath,
      readSource({ text, masked: read, span }),
    ]
    return [read, plugins]
  }, [text, span])
  return (
    <ReactMarkdown remarkPlugins={remarkPlugins} rehypePlugins={REHYPE} urlTransform={keepAddress}>
      {masked}
    </ReactMarkdown>
  )
}

const REHYPE: NonNullable<Options['rehypePlugins']> = [keepHarmless, [rehypeKatex, KATEX]]
/** Addresses are only ever shown. */
const keepAddress = (address: string): string => address
