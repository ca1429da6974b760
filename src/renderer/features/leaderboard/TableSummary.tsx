import { type ReactElement, useMemo } from 'react'
import type { Board } from '#shared/board/board.ts'
import { countFaulty } from '#shared/board/filters.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../i18n/language.tsx'
import type { BoardFigures } from '../../queries/board.ts'
import classes from './LeaderboardPage.module.css'
import { sortName } from './table/words.ts'

/** How much of all there is stands in the table, and in which order. */
export function TableSummary(props: {
  board: Board
  data: BoardFigures
  view: BoardView
  change: (parts: Partial<BoardView>) => void
}): ReactElement {
  const { data, view } = props
  const text = useText()
  const words = text.leaderboard
  const faulty = useMemo(() => countFaulty(data.figures), [data])
  const sorted = view.sort.map(({ by }) => sortName(by, text))
  return (
    <p className={classes.summary} aria-live="polite">
      {words.shown(props.board.rows.length, data.models.length)}
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
