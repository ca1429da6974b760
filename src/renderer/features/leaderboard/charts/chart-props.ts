import type { BoardView } from '#shared/contract/board-view.ts'
import type { ChartChoices, ChartsSearch } from './search.ts'

/** What every chart of the page is given. */
export interface ChartProps {
  readonly search: ChartsSearch
  /** The table's view, of the search. */
  readonly view: BoardView
  readonly show: (change: ChartChoices) => void
}
