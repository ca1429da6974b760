import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useState } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useRunItems } from '../../queries/run-items.ts'
import { ItemFilters } from './ItemFilters.tsx'
import { ItemList } from './ItemList.tsx'
import classes from './RunPage.module.css'
import type { RunSearch } from './search.ts'
import { TracePane } from './trace/TracePane.tsx'
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
      <TracePane attemptId={items.at(chosen)?.attemptId ?? null} isEmpty={items.total === 0} />
    </div>
  )
}
