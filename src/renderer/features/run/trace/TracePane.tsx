import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { useSamples } from '../../../queries/attempts.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { useAttempt } from '../../../queries/runs.ts'
import { LoadedTrace } from './LoadedTrace.tsx'
import classes from './TracePane.module.css'
import type { TraceTab } from './tabs.ts'

/** The chosen attempt to be read, its figures beside it. `attemptId` is null while it is not known, or where there is none. */
export function TracePane(props: { attemptId: number | null; isEmpty: boolean }): ReactElement {
  const text = useText().trace
  const navigate = useNavigate({ from: '/runs/$runId' })
  const { tab = 'reasoning', sample } = useSearch({ from: '/runs/$runId' })
  const samples = useSamples(props.attemptId)
  const wanted = samples.find((one) => one.sample + 1 === sample)
  const isComing = sample !== undefined && samples.length === 0
  const attempt = useAttempt(isComing ? null : (wanted?.attemptId ?? props.attemptId))
  const open = (next: TraceTab): void =>
    void navigate({
      search: ({ tab: _, ...rest }) => (next === 'reasoning' ? rest : { ...rest, tab: next }),
      replace: true,
    })
  const show = (attemptId: number): void => {
    const shown = samples.find((one) => one.attemptId === attemptId)
    if (shown) void navigate({ search: (rest) => ({ ...rest, sample: shown.sample + 1 }), replace: true })
  }
  if (attempt.data && !props.isEmpty && !attempt.error) {
    return (
      <LoadedTrace
        attempt={attempt.data}
        samples={samples}
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
