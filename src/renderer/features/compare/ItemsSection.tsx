import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useState } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { type ComparedItems, isUnfinished, useComparedItems } from '../../queries/compare.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import { ComparedDetail } from './ComparedDetail.tsx'
import { ComparedFilters } from './ComparedFilters.tsx'
import { ComparedList } from './ComparedList.tsx'
import classes from './Items.module.css'
import { type CompareSearch, readSide } from './search.ts'

/** The common items that match the filters; one of them open beside the list, both sides as word diffs. */
export function ItemsSection(props: { comparison: Comparison; search: CompareSearch }): ReactElement {
  const { comparison, search } = props
  const text = useText().compare.items
  const navigate = useNavigate({ from: '/compare' })
  const [inSight, setInSight] = useState({ first: 0, last: 0 })
  const chosen = search.item === undefined ? null : search.item - 1
  const items: ComparedItems = useComparedItems(
    {
      a: readSide(search.a),
      b: readSide(search.b),
      judgement: comparison.judgement,
      cell: search.cell ?? null,
      task: search.task ?? null,
      text: search.text ?? null,
    },
    [inSight.first, inSight.last, chosen ?? 0],
    isUnfinished(comparison),
  )
  const total = items.total ?? 0
  const choose = useCallback(
    (index: number | null) => {
      void navigate({
        search: ({ item: _, ...rest }) => ({
          ...rest,
          ...(index !== null && total > 0 && { item: Math.min(Math.max(index, 0), total - 1) + 1 }),
        }),
        // Walking from item to item is one step, which Back undoes as a whole.
        replace: index !== null && chosen !== null,
      })
    },
    [navigate, total, chosen],
  )
  useShortcuts(text.title, [
    { keys: 'j', label: text.next, run: () => choose(chosen === null ? 0 : chosen + 1) },
    { keys: 'k', label: text.previous, run: () => choose(chosen === null ? 0 : chosen - 1) },
    { keys: 'Escape', label: text.closeKey, run: () => choose(null) },
  ])
  const opened = chosen === null ? undefined : items.at(chosen)
  return (
    <div className={classes.section}>
      <ComparedFilters comparison={comparison} search={search} total={items.total} />
      <div className={classes.browser} data-open={opened ? true : undefined}>
        {items.error && items.total === null ? (
          <QueryFailure error={items.error} retry={items.refetch} />
        ) : (
          <ComparedList
            items={items}
            chosen={chosen}
            isNarrow={opened !== undefined}
            onSight={setInSight}
            onChoose={choose}
          />
        )}
        {opened && (
          <ComparedDetail
            key={opened.itemId}
            item={opened}
            sides={{ a: readSide(search.a), b: readSide(search.b) }}
            onClose={() => choose(null)}
          />
        )}
      </div>
    </div>
  )
}
