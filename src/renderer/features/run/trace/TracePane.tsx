import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { useAttempt } from '../../../queries/runs.ts'
import { LoadedTrace } from './LoadedTrace.tsx'
import classes from './TracePane.module.css'
import type { TraceTab } from './tabs.ts'

/** The chosen attempt to be read, its figures beside it. `attemptId` is null while it is not known, or where there is none. */
export function TracePane(props: { attemptId: number | null; isEmpty: boolean }): ReactElement {
  const text = useText().trace
  const navigate = useNavigate({ from: '/runs/$runId' })
  const { tab = 'reasoning' } = useSearch({ from: '/runs/$runId' })
  // Another sample of the chosen item, for as long as that item is the chosen one.
  const [sample, setSample] = useState<{ of: number; attemptId: number } | null>(null)
  const shownId = sample !== null && sample.of === props.attemptId ? sample.attemptId : props.attemptId
  const attempt = useAttempt(shownId)
  const open = (next: TraceTab): void =>
    void navigate({
      search: ({ tab: _, ...rest }) => (next === 'reasoning' ? rest : { ...rest, tab: next }),
      replace: true,
    })
  const show = (attemptId: number): void => {
    if (props.attemptId !== null) setSample({ of: props.attemptId, attemptId })
  }
  if (attempt.data && !props.isEmpty && !attempt.error) {
    return (
      <LoadedTrace
        attempt={attempt.data}
        isFetching={attempt.isFetching}
        tab={tab}
        onTab={open}
        onShow={show}
      />
    )
  }
  return (
    <>
      <section className={classes.trace} aria-label={text.title} aria-busy={attempt.isFetching}>
        {attempt.error ? (
          <QueryFailure error={attempt.error} retry={() => void attempt.refetch()} />
        ) : (
          props.isEmpty && <p>{text.none}</p>
        )}
      </section>
      <aside className={classes.side} aria-label={text.facts.title} />
    </>
  )
}
