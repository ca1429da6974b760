import type { ReactElement } from 'react'
import type { Board } from '#shared/board/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './LeaderboardPage.module.css'
import { sortName } from './table/words.ts'

/** How much of all there is stands in the table, and in which order. */
export function TableSummary(props: { board: Board; models: number; view: BoardView }): ReactElement {
  const text = useText()
  const words = text.leaderboard
  const sorted = props.view.sort.map(({ by }) => sortName(by, text))
  return (
    <p className={classes.summary} aria-live="polite">
      {words.shown(props.board.rows.length, props.models)}
      {sorted.length > 0 && ` · ${words.sortedBy(sorted)}`}
    </p>
  )
}
