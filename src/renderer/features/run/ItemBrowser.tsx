import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useState } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useRunItems } from '../../queries/run-items.ts'
import { useAttempt } from '../../queries/runs.ts'
import { AttemptFacts } from './AttemptFacts.tsx'
import { ItemFilters } from './ItemFilters.tsx'
import { ItemList } from './ItemList.tsx'
import classes from './RunPage.module.css'
import type { RunSearch } from './search.ts'
import { Trace } from './Trace.tsx'
import { useWalkingKeys } from './walking-keys.ts'

/** The run's items on the left, the chosen one's trace beside it, its figures on the right. */
export function ItemBrowser({ run, search }: { run: Run; search: RunSearch }): ReactElement {
  const text = useText()
  const navigate = useNavigate({ from: '/runs/$runId' })
  const [inSight, setInSight] = useState({ first: 0, last: 0 })
  const chosen = (search.item ?? 1) - 1
  const items = useRunItems(
    {
      runId: run.id,
      outcomes: search.outcome ? [search.outcome] : [],
      task: search.task ?? null,
      text: search.text ?? null,
    },
    [inSight.first, inSight.last, chosen],
    run.status === 'running',
  )
  const total = items.total ?? 0
  const attempt = useAttempt(items.at(chosen)?.attemptId ?? null)

  const choose = useCallback(
    (index: number) => {
      if (total === 0) return
      const item = Math.min(Math.max(index, 0), total - 1) + 1
      void navigate({ search: (previous) => ({ ...previous, item }), replace: true })
    },
    [navigate, total],
  )
  useWalkingKeys(chosen, choose)

  return (
    <div className={classes.browser}>
      <section className={classes.list} aria-label={text.run.list.title}>
        <ItemFilters run={run} search={search} position={total === 0 ? null : { at: chosen + 1, total }} />
        {items.error && items.total === null ? (
          <QueryFailure error={items.error} retry={items.refetch} />
        ) : (
          <ItemList items={items} chosen={chosen} onSight={setInSight} />
        )}
      </section>
      <section
        className={classes.trace}
        aria-label={text.trace.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-busy={attempt.isFetching}
      >
        {attempt.error ? (
          <QueryFailure error={attempt.error} retry={() => void attempt.refetch()} />
        ) : attempt.data && total > 0 ? (
          <Trace attempt={attempt.data} />
        ) : (
          items.total === 0 && <p>{text.trace.none}</p>
        )}
      </section>
      <aside className={classes.side} aria-label={text.trace.facts.title}>
        {attempt.data && total > 0 && <AttemptFacts attempt={attempt.data} />}
      </aside>
    </div>
  )
}
