import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { useAttempt } from '../../../queries/runs.ts'
import { AttemptFacts } from './AttemptFacts.tsx'
import { Trace } from './Trace.tsx'
import classes from './TracePane.module.css'
import type { TraceTab } from './tabs.ts'
import { useTraceKeys } from './trace-keys.ts'

/** The chosen attempt to be read, its figures beside it. `attemptId` is null while it is not known, or where there is none. */
export function TracePane(props: { attemptId: number | null; isEmpty: boolean }): ReactElement {
  const text = useText().trace
  const navigate = useNavigate({ from: '/runs/$runId' })
  const { tab = 'reasoning' } = useSearch({ from: '/runs/$runId' })
  const attempt = useAttempt(props.attemptId)
  const open = (next: TraceTab): void =>
    void navigate({
      search: ({ tab: _, ...rest }) => (next === 'reasoning' ? rest : { ...rest, tab: next }),
      replace: true,
    })
  useTraceKeys(tab, open)
  const shown = props.isEmpty ? undefined : attempt.data

  return (
    <>
      <section
        className={classes.trace}
        aria-label={text.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-busy={attempt.isFetching}
      >
        {attempt.error ? (
          <QueryFailure error={attempt.error} retry={() => void attempt.refetch()} />
        ) : shown ? (
          <Trace attempt={shown} tab={tab} onTab={open} />
        ) : (
          props.isEmpty && <p>{text.none}</p>
        )}
      </section>
      <aside className={classes.side} aria-label={text.facts.title}>
        {shown && <AttemptFacts attempt={shown} />}
      </aside>
    </>
  )
}
