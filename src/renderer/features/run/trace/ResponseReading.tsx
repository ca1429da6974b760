import { type ReactElement, useMemo } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { readResponse } from '#shared/trace/read-response.ts'
import { useText } from '../../../i18n/language.tsx'
import { AnswerContext } from './answer-context.ts'
import { NumberedSteps } from './NumberedSteps.tsx'
import { Passage } from './Passage.tsx'
import { StepLoop } from './StepLoop.tsx'
import { Tagged } from './Tagged.tsx'
import classes from './Trace.module.css'

/** All the passages of a longer response together would take the page too long to lay out. */
const MOST_LAID_OUT_CHARACTERS = 40_000

/** A response taken apart into what it is made of, the place its answer was found marked. */
export function ResponseReading(props: { response: string; score: Attempt['score'] }): ReactElement {
  const text = useText().trace
  const { response, score } = props
  const reading = useMemo(() => readResponse(response), [response])
  const isLaidOut = response.length <= MOST_LAID_OUT_CHARACTERS
  const answer = useMemo(() => ({ response, score, isLaidOut }), [response, score, isLaidOut])
  return (
    <AnswerContext value={answer}>
      <section className={classes.response} aria-label={text.response}>
        {response.trim() === '' ? (
          <p className={classes.quiet}>{text.emptyResponse}</p>
        ) : reading === null ? (
          <Passage start={0} end={response.length} />
        ) : reading.kind === 'tagged' ? (
          <Tagged trace={reading.trace} />
        ) : reading.kind === 'step-loop' ? (
          <StepLoop parts={reading.parts} />
        ) : (
          <NumberedSteps sections={reading.sections} />
        )}
        {!isLaidOut && <p className={classes.quiet}>{text.plain.long}</p>}
        {score?.rule && !score.span && (
          <p className={classes.quiet}>
            {text.rule(score.rule)} · {text.noSpan}
          </p>
        )}
      </section>
    </AnswerContext>
  )
}
