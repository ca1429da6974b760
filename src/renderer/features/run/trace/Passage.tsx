import type { ReactElement } from 'react'
import { type Span, spanWithin, trimSpan } from '#shared/trace/span.ts'
import { useText } from '../../../i18n/language.tsx'
import { RichText } from '../../../ui/RichText.tsx'
import { useAnswer } from './answer-context.ts'
import classes from './Trace.module.css'

/** A part of the response, and after the part that ends the answer the rule that found it. */
export function Passage(props: Span): ReactElement {
  const text = useText().trace
  const { response, score } = useAnswer()
  const part = trimSpan(response, props)
  const span = spanWithin(score?.span ?? null, part)
  return (
    <div className={classes.passage}>
      <RichText
        text={response.slice(part.start, part.end)}
        span={span}
        tone={score?.outcome ?? 'pending'}
        plainNote={text.plain}
      />
      {span && score?.rule && <p className={classes.rule}>{text.rule(score.rule)}</p>}
    </div>
  )
}
