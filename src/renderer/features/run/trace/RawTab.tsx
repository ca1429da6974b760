import { type ReactElement, useState } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { HostileText } from '../../../ui/HostileText.tsx'
import { Question } from './Question.tsx'
import { Thinking } from './Thinking.tsx'
import classes from './Trace.module.css'

/** A page lays this much text out without a pause. */
const MOST_CHARACTERS = 100_000

/** The response to the letter. */
export function RawTab({ attempt }: { attempt: Attempt }): ReactElement {
  const text = useText().trace
  const { item, response, score } = attempt
  return (
    <article className={classes.trace}>
      <Question item={item} answer={score?.canonical ?? null} />
      {response?.thinking && <Thinking text={response.thinking} isApart />}
      {response === null ? (
        <p className={classes.quiet}>{text.noResponse}</p>
      ) : (
        <section className={classes.response} aria-label={text.response}>
          {response.text === '' ? (
            <p className={classes.quiet}>{text.emptyResponse}</p>
          ) : (
            <Letters key={attempt.attemptId} response={response.text} score={score} />
          )}
          {score?.rule && (
            <p className={classes.rule}>
              {text.rule(score.rule)}
              {!score.span && ` · ${text.noSpan}`}
            </p>
          )}
        </section>
      )}
    </article>
  )
}

function Letters({ response, score }: { response: string; score: Attempt['score'] }): ReactElement {
  const text = useText().trace
  const [isWhole, setWhole] = useState(response.length <= MOST_CHARACTERS)
  return (
    <>
      <HostileText
        text={isWhole ? response : response.slice(0, MOST_CHARACTERS)}
        span={score?.span ?? null}
        tone={score?.outcome ?? 'pending'}
      />
      {!isWhole && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {text.showWhole(response.length)}
        </button>
      )}
    </>
  )
}
