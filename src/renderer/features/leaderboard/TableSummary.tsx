import type { ReactElement } from 'react'
import type { Digest } from '#shared/board/opening.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './LeaderboardPage.module.css'
import { sortName } from './table/words.ts'

/** How much of all there is stands in the table, and in which order. */
export function TableSummary(props: {
  digest: Digest
  view: BoardView
  change: (parts: Partial<BoardView>) => void
}): ReactElement {
  const { digest, view } = props
  const text = useText()
  const words = text.leaderboard
  const { rows, models, faulty } = digest
  const sorted = view.sort.map(({ by }) => sortName(by, text))
  return (
    <p className={classes.summary} aria-live="polite">
      {words.shown(rows, models)}
      {sorted.length > 0 && ` · ${words.sortedBy(sorted)}`}
      {faulty > 0 && !view.showArtificial && (
        <>
          {` · ${words.faulty(faulty)} `}
          <button
            type="button"
            className={classes.inLine}
            aria-label={words.filters.artificial}
            onClick={() => props.change({ showArtificial: true })}
          >
            {words.showFaulty}
          </button>
        </>
      )}
    </p>
  )
}
