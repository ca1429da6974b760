import type { ReactElement } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { SCORE_PX } from '../table/leaf-columns.ts'
import classes from './ColumnsPanel.module.css'
import { moveColumn, resizeColumn, togglePin } from './change-columns.ts'

const WIDTH_STEP_PX = 24

/** One shown benchmark, and everything that can be done with its column. */
export function ShownColumn(props: {
  column: BoardView['columns'][number]
  isFirst: boolean
  isLast: boolean
  view: BoardView
  change: (parts: Partial<BoardView>) => void
  toggle: (benchmark: string) => void
}): ReactElement {
  const { view, change } = props
  const { benchmark, pinned, width } = props.column
  const words = useText().leaderboard.columnsMenu
  const { name } = describeBenchmark(benchmark)
  const resize = (by: number): void =>
    change(resizeColumn(view, benchmark, (width ?? drawnWidth(benchmark)) + by))
  return (
    <li>
      <label>
        <input type="checkbox" checked data-toggles={benchmark} onChange={() => props.toggle(benchmark)} />
        {name}
      </label>
      <span className={classes.tools}>
        <Tool label={words.narrower(name)} sign="−" onPress={() => resize(-WIDTH_STEP_PX)} />
        <Tool label={words.wider(name)} sign="+" onPress={() => resize(WIDTH_STEP_PX)} />
        <Tool
          label={words.left(name)}
          sign="←"
          isOff={props.isFirst}
          onPress={() => change(moveColumn(view, benchmark, -1))}
        />
        <Tool
          label={words.right(name)}
          sign="→"
          isOff={props.isLast}
          onPress={() => change(moveColumn(view, benchmark, 1))}
        />
        <button
          type="button"
          className={classes.tool}
          aria-label={words.pin(name)}
          aria-pressed={pinned}
          title={words.pin(name)}
          onClick={() => change(togglePin(view, benchmark))}
        >
          {words.pinShort}
        </button>
      </span>
    </li>
  )
}

/** As wide as it happens to be in the table; where it is out of sight, as wide as usual. */
const drawnWidth = (benchmark: string): number =>
  document.querySelector<HTMLElement>(`[data-board] [data-benchmark="${CSS.escape(benchmark)}"]`)
    ?.offsetWidth ?? SCORE_PX

/** Off, not disabled, so that the focus stays on it when a column reaches its end. */
function Tool(props: { label: string; sign: string; isOff?: boolean; onPress: () => void }): ReactElement {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={props.label}
      aria-disabled={props.isOff}
      title={props.label}
      onClick={() => !props.isOff && props.onPress()}
    >
      {props.sign}
    </button>
  )
}
