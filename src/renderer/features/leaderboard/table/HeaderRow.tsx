import type { ReactElement } from 'react'
import { averagedOf } from '#shared/board/average.ts'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { Opening } from '#shared/board/opening.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './BoardTable.module.css'
import { cellId, type DrawnColumn } from './BodyRow.tsx'
import { explainColumn, lacksAverages } from './explain-column.ts'
import { type HeaderActs, HeaderCell, type SortedBy } from './HeaderCell.tsx'
import { type LeafColumn, sortKeyOf } from './leaf-columns.ts'

export const HEADING_PX = 44

export function HeaderRow(props: {
  shown: Opening
  view: BoardView
  columns: readonly DrawnColumn[]
  width: number
  activeColumn: number | null
  acts: HeaderActs
}): ReactElement {
  const { shown, view } = props
  const text = useText()
  return (
    <tr
      aria-rowindex={1}
      className={classes.headings}
      style={{ width: props.width, height: HEADING_PX }}
      data-row={-1}
    >
      {props.columns.map(({ placed, style }) => (
        <HeaderCell
          key={placed.column.id}
          placed={placed}
          id={cellId(-1, placed.index)}
          style={style}
          sortedBy={sortedBy(placed.column, view)}
          isActive={props.activeColumn === placed.index}
          sub={subText(placed.column, shown, view, text)}
          meaning={explainColumn(placed.column, shown, view, text)}
          acts={props.acts}
        />
      ))}
    </tr>
  )
}

function sortedBy(column: LeafColumn, { sort }: BoardView): SortedBy | null {
  const key = sortKeyOf(column)
  const place = sort.findIndex(({ by }) => by === key)
  const found = sort[place]
  return found ? { order: place + 1, descending: found.descending, isSole: sort.length === 1 } : null
}

/** The second line of a heading. */
function subText(
  column: LeafColumn,
  { board, digest }: Opening,
  view: BoardView,
  text: Messages,
): string | null {
  const words = text.leaderboard
  if (column.kind === 'average') {
    if (view.average.requireAll && lacksAverages(digest))
      return words.noneHasAll(averagedOf(board.columns).length)
    return words[view.average.kind]
  }
  if (column.kind !== 'part' || column.part !== 'score') return null
  const { items } = describeBenchmark(column.benchmark)
  return items === null ? null : words.items(items)
}
