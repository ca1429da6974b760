import { lazy, type ReactElement, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HostileText, type TextSpan } from './HostileText.tsx'
import classes from './RichText.module.css'
import { type PlainReason, whyPlain } from './rich-text/bounds.ts'
import type { Tone } from './tone.ts'

const Markdown = lazy(async () => ({ default: (await loadRichText()).Markdown }))

/** Fetches what lays texts out; a page that is about to show some may do so ahead. */
export const loadRichText = () => import('./rich-text/Markdown.tsx')

/**
 * Text somebody else wrote, with its Markdown and formulas shown as such and nothing else of it taken at its word: no
 * markup, no links, nothing that loads. What is too long or too dense to be read in a moment stays as it was
 * written, with a word of why.
 */
export function RichText(props: {
  text: string
  span?: TextSpan | null
  tone?: Tone
  size?: 'body' | 'large'
  plainNote: Readonly<Record<PlainReason, string>>
}): ReactElement {
  const { text, span = null, tone, size = 'body' } = props
  const plain = <HostileText text={text} span={span} size={size} {...(tone && { tone })} />
  const reason = whyPlain(text)
  if (reason !== null) {
    return (
      <>
        {plain}
        <p className={classes.plain}>{props.plainNote[reason]}</p>
      </>
    )
  }
  return (
    <ErrorBoundary key={text} fallback={() => plain}>
      <Suspense fallback={plain}>
        <div className={classes.rich} data-tone={tone} data-size={size} dir="auto" translate="no">
          <Markdown text={text} span={span} />
        </div>
      </Suspense>
    </ErrorBoundary>
  )
}
