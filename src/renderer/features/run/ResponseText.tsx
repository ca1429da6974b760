import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { HostileText } from '../../ui/HostileText.tsx'
import classes from './Trace.module.css'

/** What the model said, with the place its answer was found and the rule that found it. */
export function ResponseText({
  text: response,
  score,
}: {
  text: string
  score: Attempt['score']
}): ReactElement {
  const text = useText().trace
  return (
    <section className={classes.response}>
      <h2>{text.response}</h2>
      {response === '' ? (
        <p className={classes.quiet}>{text.emptyResponse}</p>
      ) : (
        <HostileText text={response} span={score?.span ?? null} tone={score?.outcome ?? 'pending'} />
      )}
      {score?.rule && (
        <p className={classes.quiet}>
          {text.rule(score.rule)}
          {!score.span && ` · ${text.noSpan}`}
        </p>
      )}
    </section>
  )
}
