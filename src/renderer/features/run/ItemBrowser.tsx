import { useNavigate } from '@tanstack/react-router'
import { memo, type ReactElement, useRef, useState } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { usePlace } from '../../queries/attempts.ts'
import { useFlag } from '../../queries/judgements.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { isUnderWay } from '../../queries/run-actions.ts'
import { useRunItems } from '../../queries/run-items.ts'
import { useFilledItems } from './filled-items.ts'
import { ItemFilters } from './ItemFilters.tsx'
import { ItemList } from './ItemList.tsx'
import { useItemKeys } from './item-keys.ts'
import classes from './RunPage.module.css'
import { Summary } from './Summary.tsx'
import { listOf, type RunSearch, withoutFilters } from './search.ts'
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
  const list = useRef<HTMLElement>(null)
  const [inSight, setInSight] = useState({ first: 0, last: 0 })
  const isRunning = isUnderWay(run)
  const listed = listOf(run.id, search)
  const found = usePlace(listed, search.attempt ?? null, isRunning)
  const fetched = useRunItems(listed, [inSight.first, inSight.last, found ?? 0], isRunning)
  const { items, areFound } = useFilledItems(fetched, search.text)
  const place = search.attempt === undefined ? 0 : (items.placeOf(search.attempt) ?? found)
  const chosen = place ?? null
  const total = items.total ?? 0
  const item = chosen === null ? undefined : items.at(chosen)
  const attemptId = search.attempt ?? item?.attemptId ?? null

  const choose = async (index: number): Promise<void> => {
    if (total === 0) return
    const next = Math.min(Math.max(index, 0), total - 1)
    const listedThere = items.at(next) ?? (await items.fetchAt(next))
    if (listedThere)
      await navigate({
        search: (previous) => ({ ...previous, attempt: listedThere.attemptId }),
        replace: true,
      })
  }
  const open = (): void => {
    void navigate({
      search: ({ view: _, ...rest }) => ({ ...rest, ...(attemptId !== null && { attempt: attemptId }) }),
    })
  }
  const toList = (): void => {
    const row =
      list.current?.querySelector<HTMLElement>('ol a[data-chosen]') ??
      list.current?.querySelector<HTMLElement>('ol a')
    // From a list that holds nothing, keys walk nowhere; they are the page's again.
    if (row) row.focus()
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const flag = useFlag()
  const keys = useItemKeys({
    chosen: chosen ?? -1,
    choose: (index) => void choose(index),
    open,
    flag: view === 'summary' ? () => item && flag(item.attemptId, !item.flagged) : null,
  })

  return (
    <div className={classes.browser}>
      <section ref={list} className={classes.list} aria-label={text.run.list.title}>
        <ItemFilters
          run={run}
          search={search}
          place={place}
          total={items.total}
          areFound={areFound}
          onLeaveSearch={toList}
        />
        {items.error && items.total === null ? (
          <QueryFailure error={items.error} retry={items.refetch} />
        ) : (
          <ItemList
            items={items}
            chosen={chosen}
            onSight={setInSight}
            onKeyDown={keys.onKeyDown}
            isSearched={search.text !== undefined}
            onClear={() => void navigate({ search: withoutFilters })}
          />
        )}
      </section>
      {view === 'summary' ? (
        <Summary run={run} />
      ) : (
        <TracePane run={run} attemptId={attemptId} isEmpty={items.total === 0 && attemptId === null} />
      )}
    </div>
  )
})
