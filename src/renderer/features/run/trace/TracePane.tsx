import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { hasCode } from '../../../client/failure.ts'
import { useText } from '../../../i18n/language.tsx'
import { useSamples } from '../../../queries/attempts.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { isUnderWay } from '../../../queries/run-actions.ts'
import { useAttempt } from '../../../queries/runs.ts'
import { FailureNote } from '../../../ui/FailureNote.tsx'
import { fromTheFirst } from '../search.ts'
import { LoadedTrace } from './LoadedTrace.tsx'
import classes from './TracePane.module.css'
import type { TraceTab } from './tabs.ts'

/** The chosen attempt to be read, its figures beside it. `attemptId` is null while it is not known, or where there is none. */
export function TracePane(props: { run: Run; attemptId: number | null; isEmpty: boolean }): ReactElement {
  const { run, attemptId } = props
  const text = useText().trace
  const navigate = useNavigate({ from: '/runs/$runId' })
  const { tab = 'reasoning' } = useSearch({ from: '/runs/$runId' })
  const isRunning = isUnderWay(run)
  const samples = useSamples(attemptId, isRunning)
  const attempt = useAttempt(attemptId, isRunning)
  const isUnknown =
    hasCode(attempt.error, 'not-found') ||
    (attempt.data?.attemptId === attemptId && attempt.data.runId !== run.id)
  const open = (next: TraceTab): void =>
    void navigate({
      search: ({ tab: _, ...rest }) => (next === 'reasoning' ? rest : { ...rest, tab: next }),
      replace: true,
    })
  const show = (shown: number): void =>
    void navigate({ search: (rest) => ({ ...rest, attempt: shown }), replace: true })
  if (attempt.data && !props.isEmpty && !attempt.error && !isUnknown) {
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
        {isUnknown ? (
          <UnknownAttempt attemptId={attemptId ?? 0} />
        ) : attempt.error ? (
          <QueryFailure error={attempt.error} retry={() => void attempt.refetch()} />
        ) : (
          props.isEmpty && <p>{text.none}</p>
        )}
      </section>
      <aside className={classes.side} aria-label={text.facts.title} />
    </>
  )
}

/** The address names an attempt that this run does not have. */
function UnknownAttempt({ attemptId }: { attemptId: number }): ReactElement {
  const text = useText().trace.unknown
  const navigate = useNavigate({ from: '/runs/$runId' })
  return (
    <FailureNote
      title={text.title}
      message={text.message(attemptId)}
      hint={text.hint}
      action={text.action}
      onAction={() => void navigate({ search: fromTheFirst, replace: true })}
    />
  )
}
