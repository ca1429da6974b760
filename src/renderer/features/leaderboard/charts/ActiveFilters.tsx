import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { type BoardSearch, viewOfSearch } from '#shared/board/view-address.ts'
import { useText } from '../../../i18n/language.tsx'
import { describeFilters } from '../filters/describe-filters.ts'
import classes from './ActiveFilters.module.css'
import { tableSearch } from './table-search.ts'

/** What is left out, as the table filters it, and the way there to change that. */
export function ActiveFilters({ search }: { search: BoardSearch }): ReactElement {
  const text = useText()
  const filters = describeFilters(viewOfSearch(search), text)
  const words = text.charts.filters
  return (
    <div className={classes.filters}>
      <ul aria-label={words.label}>
        {filters.length === 0 ? (
          <li className={classes.none}>{words.none}</li>
        ) : (
          filters.map(({ key, label }) => <li key={key}>{label}</li>)
        )}
      </ul>
      <Link to="/leaderboard" search={tableSearch(search)}>
        {words.change}
      </Link>
    </div>
  )
}
