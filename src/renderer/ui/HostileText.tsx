import type { ReactElement } from 'react'
import classes from './HostileText.module.css'
import type { Tone } from './tone.ts'

export interface TextSpan {
  /** UTF-16 code units. */
  readonly start: number
  readonly end: number
}

export interface SplitText {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Cuts a text at a span; a span that does not lie inside the text marks nothing. */
export function splitAtSpan(text: string, span: TextSpan | null): SplitText {
  if (!span || span.start < 0 || span.end > text.length || span.start >= span.end) {
    return { before: text, marked: '', after: '' }
  }
  return {
    before: text.slice(0, span.start),
    marked: text.slice(span.start, span.end),
    after: text.slice(span.end),
  }
}

/**
 * Text somebody else wrote: a model, a data set, a provider. It is only ever text, and its direction marks
 * cannot reach past it.
 */
export function HostileText(props: {
  text: string
  span?: TextSpan | null
  tone?: Tone
  size?: 'body' | 'large'
}): ReactElement {
  const { before, marked, after } = splitAtSpan(props.text, props.span ?? null)
  return (
    <div className={classes.text} dir="auto" data-size={props.size ?? 'body'} translate="no">
      {before}
      {marked && (
        <mark className={classes.mark} data-tone={props.tone}>
          {marked}
        </mark>
      )}
      {after}
    </div>
  )
}
