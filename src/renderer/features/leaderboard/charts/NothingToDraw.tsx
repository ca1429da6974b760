import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { boardPart, type ChartsSearch } from './search.ts'
import { tableSearch } from './table-search.ts'

/** No point to draw: why, and what to do about it. */
export function NothingToDraw(props: {
  search: ChartsSearch
  controls?: ReactNode
  title?: string
  text?: string
  children?: ReactNode
}): ReactElement {
  const words = useText().charts
  return (
    <EmptyNote title={props.title ?? words.emptyTitle} text={props.text ?? words.emptyText}>
      {props.controls}
      {props.children}
      <Button
        size="xs"
        variant="default"
        renderRoot={(root) => (
          <Link to="/leaderboard" search={tableSearch(boardPart(props.search))} {...root} />
        )}
      >
        {words.filters.change}
      </Button>
    </EmptyNote>
  )
}
