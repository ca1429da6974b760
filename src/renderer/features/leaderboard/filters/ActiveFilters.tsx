import type { ReactElement } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { Hint } from '../Hint.tsx'
import { describeFilters, WITHOUT_FILTERS } from './describe-filters.ts'
import classes from './filters.module.css'

/** What is left out at the moment, each with a way to let it in again. */
export function ActiveFilters(props: {
  view: BoardView
  change: (parts: Partial<BoardView>) => void
}): ReactElement | null {
  const text = useText()
  const names = text.leaderboard.filters
  const filters = describeFilters(props.view, text)
  if (filters.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={names.active}>
      {filters.map(({ key, label, meaning, without }) => (
        <li key={key}>
          <Hint text={meaning}>
            <button
              type="button"
              className={classes.chip}
              aria-label={names.remove(label)}
              aria-description={meaning}
              onClick={() => props.change(without)}
            >
              <bdi>{label}</bdi>
              <span aria-hidden="true">✕</span>
            </button>
          </Hint>
        </li>
      ))}
      <li>
        <button type="button" className={classes.clear} onClick={() => props.change(WITHOUT_FILTERS)}>
          {names.clear}
        </button>
      </li>
    </ul>
  )
}
