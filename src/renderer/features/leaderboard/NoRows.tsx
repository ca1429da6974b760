import { Button } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import { createModelFilter } from '#shared/board/filters.ts'
import { useText } from '../../i18n/language.tsx'
import { useBoardModels } from '../../queries/board.ts'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { describeFilters, WITHOUT_FILTERS } from './filters/describe-filters.ts'
import classes from './LeaderboardPage.module.css'
import type { LeaderboardAddress } from './use-leaderboard.ts'

/** So many models that stand elsewhere are offered. */
const MOST_OFFERED = 6

/** No row to show: why, and the ways on. */
export function NoRows({ address }: { address: LeaderboardAddress }): ReactElement {
  const text = useText()
  const words = text.leaderboard
  const { view, change, open } = address
  const elsewhere = useMatching(address)
  if (describeFilters(view, text).length === 0)
    return (
      <EmptyNote title={words.emptyTitle} text={words.emptyText}>
        <StoreCommand args="run --model baseline:random --benchmark sample --format all" />
      </EmptyNote>
    )
  const clear = (
    <Button size="xs" variant="default" onClick={() => change(WITHOUT_FILTERS)}>
      {words.filters.clear}
    </Button>
  )
  if (elsewhere.length === 0)
    return (
      <EmptyNote title={words.noMatchTitle} text={words.noMatchText}>
        {clear}
      </EmptyNote>
    )
  return (
    <EmptyNote title={words.elsewhereTitle} text={words.elsewhereText(elsewhere.length)}>
      <ul className={classes.offered}>
        {elsewhere.slice(0, MOST_OFFERED).map((name) => (
          <li key={name}>
            <Button size="compact-sm" variant="default" onClick={() => open(name, undefined)}>
              <bdi translate="no">{name}</bdi>
            </Button>
          </li>
        ))}
        {elsewhere.length > MOST_OFFERED && <li>{words.moreOffered(elsewhere.length - MOST_OFFERED)}</li>}
      </ul>
      {clear}
    </EmptyNote>
  )
}

/** Models of the words in the search box that the view would show, had they a figure in its columns. */
function useMatching({ view }: LeaderboardAddress): readonly string[] {
  const { data } = useBoardModels()
  return useMemo(() => {
    if (view.text.trim() === '') return []
    return (data ?? []).filter(createModelFilter(view)).map(({ name }) => name)
  }, [data, view])
}
