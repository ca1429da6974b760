import type { ReactElement } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import type { BoardFigures } from '../../../queries/board.ts'
import { filterPanel, PanelButton } from '../fetched-panels.tsx'
import type { FilterName } from './filter-name.ts'
import classes from './filters.module.css'

/** In the order of their buttons, with the width of what they open in pixels: more where names are long or explained. */
const WIDTHS: Readonly<Record<FilterName, number>> = {
  organisations: 260,
  types: 320,
  weights: 260,
  params: 260,
  released: 260,
  benchmarks: 260,
  formats: 320,
  shots: 320,
  provenance: 320,
  sources: 420,
  judgement: 260,
}
const FILTERS = Object.keys(WIDTHS) as FilterName[]

/** Everything the board can be filtered by, each behind a button that says whether it is at work. */
export function FilterBar(props: {
  view: BoardView
  /** Null until all figures are there. */
  data: BoardFigures | null
  change: (parts: Partial<BoardView>) => void
  /** For what changes with every key. */
  adjust: (parts: Partial<BoardView>) => void
}): ReactElement {
  const names = useText().leaderboard.filters
  return (
    <fieldset className={classes.bar}>
      <legend className="visually-hidden">{names.label}</legend>
      {FILTERS.map((of) => {
        const chosen = countChosen(props.view, of)
        return (
          <PanelButton
            key={of}
            label={chosen > 1 ? `${names[of]} (${chosen})` : names[of]}
            title={names[of]}
            active={chosen > 0}
            width={WIDTHS[of]}
            part={filterPanel}
            given={{ of, ...props }}
          />
        )
      })}
    </fieldset>
  )
}

function countChosen(view: BoardView, of: FilterName): number {
  switch (of) {
    case 'weights':
      return view.weights === 'any' ? 0 : 1
    case 'params':
      return view.paramsB.min === null && view.paramsB.max === null ? 0 : 1
    case 'released':
      return view.released.from === null && view.released.to === null ? 0 : 1
    case 'judgement':
      return view.judgement === 'machine' ? 0 : 1
    default:
      return view[of].length
  }
}
