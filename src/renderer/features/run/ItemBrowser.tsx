import { useNavigate } from '@tanstack/react-router'
import { memo, type ReactElement, useCallback, useState } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useFlag } from '../../queries/judgements.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { isUnderWay } from '../../queries/run-actions.ts'
import { useRunItems } from '../../queries/run-items.ts'
import { ItemFilters } from './ItemFilters.tsx'
import { ItemList } from './ItemList.tsx'
import { useItemKeys } from './item-keys.ts'
import classes from './RunPage.module.css'
import { Summary } from './Summary.tsx'
import { atItem, filterOf, type RunSearch, withoutFilters } from './search.ts'
import { TracePane } from './trace/TracePane.tsx'

/**
 * The run's items on the left, beside them the run as a whole or the chosen item's trace. It is drawn anew when the
 * run's stored figures change, not with every live one.
 */
export const ItemBrowser = memo(function ItemBrowser(props: {
  run: Run
  search: Omit<RunSearch, 'view'>
  view: RunSearch['view']
}): ReactElement {
  const { run, search, view } = props
  const text = useText()
  const navigate = useNavigate({ from: '/runs/$runId' })
  const [inSight, setInSight] = useState({ first: 0, last: 0 })
  const chosen = (search.item ?? 1) - 1
  const items = useRunItems(
    { ...filterOf(run.id, search), sort: { by: search.sort ?? 'plan', descending: search.desc ?? false } },
    [inSight.first, inSight.last, chosen],
    isUnderWay(run),
  )
  const total = items.total ?? 0
  const item = items.at(chosen)

  const choose = useCallback(
    (index: number) => {
      if (total === 0) return
      const next = Math.min(Math.max(index, 0), total - 1) + 1
      void navigate({ search: (previous) => atItem(previous, next), replace: true })
    },
    [navigate, total],
  )
  const open = (): void => {
    void navigate({ search: ({ view: _, ...rest }) => ({ ...rest, item: chosen + 1 }) })
  }
  const flag = useFlag()
  const keys = useItemKeys({
    chosen,
    choose,
    open,
    flag: view === 'summary' ? () => item && flag(item.attemptId, !item.flagged) : null,
  })

  return (
    <div className={classes.browser}>
      <section className={classes.list} aria-label={text.run.list.title}>
        <ItemFilters run={run} search={search} position={total === 0 ? null : { at: chosen + 1, total }} />
        {items.error && items.total === null ? (
          <QueryFailure error={items.error} retry={items.refetch} />
        ) : (
          <ItemList
            items={items}
            chosen={chosen}
            onSight={setInSight}
            onKeyDown={keys.onKeyDown}
            onClear={() => void navigate({ search: withoutFilters })}
          />
        )}
      </section>
      {view === 'summary' ? (
        <Summary run={run} />
      ) : (
        <TracePane attemptId={item?.attemptId ?? null} isEmpty={items.total === 0} />
      )}
    </div>
  )
})
