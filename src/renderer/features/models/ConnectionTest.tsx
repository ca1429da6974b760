import { type ReactElement, useEffect, useRef } from 'react'
import type { TestedModel } from '#shared/contract/views.ts'
import { formatDuration } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useRequestWords } from '../../queries/failure-words.ts'
import type { CallState } from '../../queries/use-call.ts'
import { HostileText } from '../../ui/HostileText.tsx'
import classes from './ModelsPage.module.css'

/** What came back from a model that was asked one tiny thing; it is brought into sight. */
export function ConnectionTest(props: { state: CallState<TestedModel>; name: string }): ReactElement | null {
  const { state } = props
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'done' || state.status === 'failed')
      shown.current?.scrollIntoView({ block: 'nearest' })
  }, [state])
  if (state.status !== 'done' && state.status !== 'failed') return null
  return (
    <div ref={shown} className={classes.answer}>
      {state.status === 'failed' ? (
        <CallFailure error={state.error} />
      ) : (
        <Answer result={state.result} name={props.name} />
      )}
    </div>
  )
}

function Answer({ result, name }: { result: TestedModel; name: string }): ReactElement {
  const text = useText().models.test
  const sayRequest = useRequestWords()
  if (!result.ok)
    return (
      <div className={`${classes.box} ${classes.bad}`} role="alert">
        <p>
          <b>{text.bad(result.status)}</b>{' '}
          <span className={classes.quiet}>{formatDuration(result.latencyMs)}</span>
        </p>
        <HostileText text={sayRequest(result.message)} />
      </div>
    )
  const { inputTokens, outputTokens } = result.usage
  return (
    <div className={`${classes.box} ${classes.good}`} role="status">
      <p>
        <b>
          <bdi>{text.good(result.reportedModel ?? name)}</bdi>
        </b>{' '}
        <span className={classes.quiet}>
          {formatDuration(result.latencyMs)} · {text.tokens(inputTokens, outputTokens)}
        </span>
      </p>
      {result.text.trim() === '' ? <p>{text.empty}</p> : <HostileText text={result.text} />}
    </div>
  )
}
