import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { Hint } from './Hint.tsx'
import classes from './LeaderboardPage.module.css'
import { boardPartOf, FEWEST_PICKED } from './search.ts'

const route = getRouteApi('/leaderboard')

/** To the same figures drawn as charts, and to the ticked models side by side. */
export function WaysOn({ picked }: { picked: readonly string[] }): ReactElement {
  const words = useText().leaderboard
  const search = boardPartOf(route.useSearch())
  const canCompare = picked.length >= FEWEST_PICKED
  return (
    <>
      <Link to="/leaderboard/charts" search={search} className={classes.way}>
        {words.charts}
      </Link>
      {canCompare ? (
        <Link to="/leaderboard/compare" search={{ ...search, models: [...picked] }} className={classes.way}>
          {words.compare(picked.length)}
        </Link>
      ) : (
        <Hint text={words.compareHint}>
          <button
            type="button"
            className={classes.way}
            aria-disabled="true"
            aria-description={words.compareHint}
          >
            {words.compare(picked.length)}
          </button>
        </Hint>
      )}
    </>
  )
}
