import type { ReactElement } from 'react'
import { withoutCalculatorNotes } from '#shared/trace/calculator-notes.ts'
import { type Span, spanWithin, trimSpan } from '#shared/trace/span.ts'
import { useText } from '../../../i18n/language.tsx'
import { HostileText } from '../../../ui/HostileText.tsx'
import { RichText } from '../../../ui/RichText.tsx'
import { useAnswer } from './answer-context.ts'
import classes from './Trace.module.css'

/** A part of the response, and after the part that ends the answer the rule that found it. */
export function Passage(props: Span): ReactElement {
  const text = useText().trace
  const { response, score, isLaidOut } = useAnswer()
  const part = trimSpan(response, props)
  const span = spanWithin(score?.span ?? null, part)
  const whole = response.slice(part.start, part.end)
  const { text: said, span: marked } = withoutCalculatorNotes(whole, span)
  const tone = score?.outcome ?? 'pending'
  return (
    <div className={classes.passage}>
      {isLaidOut ? (
        <RichText text={said} span={marked} tone={tone} plainNote={text.plain} />
      ) : (
        <HostileText text={whole} span={span} tone={tone} />
      )}
      {span && score?.rule && <p className={classes.rule}>{text.rule(score.rule)}</p>}
    </div>
  )
}
