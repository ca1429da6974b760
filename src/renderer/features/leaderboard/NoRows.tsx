import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'

/** No row to show: why, and the way on. */
export function NoRows(props: { isFiltered: boolean; onClear: () => void }): ReactElement {
  const words = useText().leaderboard
  if (!props.isFiltered)
    return (
      <EmptyNote title={words.emptyTitle} text={words.emptyText}>
        <StoreCommand args="run --model baseline:random --benchmark sample --format all" />
      </EmptyNote>
    )
  return (
    <EmptyNote title={words.noMatchTitle} text={words.noMatchText}>
      <Button size="xs" variant="default" onClick={props.onClear}>
        {words.filters.clear}
      </Button>
    </EmptyNote>
  )
}
