import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { Context } from './Context.tsx'
import { FailedAttempt } from './FailedAttempt.tsx'
import { Question } from './Question.tsx'
import { Readings } from './Readings.tsx'
import { ResponseReading } from './ResponseReading.tsx'
import { Thinking } from './Thinking.tsx'
import classes from './Trace.module.css'

/** What was asked and how the answer was reached, to be read from top to bottom. */
export function ReasoningTab({ attempt }: { attempt: Attempt }): ReactElement {
  const { item, response, error } = attempt
  return (
    <article className={classes.trace}>
      <Question item={item} answer={attempt.score?.canonical ?? null} />
      <Context attempt={attempt} />
      {error && <FailedAttempt error={error} />}
      {response?.thinking && <Thinking text={response.thinking} isApart />}
      {response && <ResponseReading response={response.text} score={attempt.score} />}
      {response && attempt.readings && <Readings readings={attempt.readings} response={response.text} />}
    </article>
  )
}
