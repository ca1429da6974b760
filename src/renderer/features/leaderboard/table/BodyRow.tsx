import { type CSSProperties, memo, type ReactElement, useMemo } from 'react'
import type { Board, BoardRow } from '#shared/board/board.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import classes from './BoardTable.module.css'
import { AverageCell, heatColour, ModelCell, PickCell, RankCell, ScoreCell } from './cells.tsx'
import { isNumeric, type LeafColumn } from './leaf-columns.ts'
import type { PlacedColumn } from './use-columns.ts'
import { describeColumn, factText, partText } from './words.ts'

export const cellId = (row: number, column: number): string => `board-${row}-${column}`

/** A column as a row draws it: those that stay in sight stick, the first of the others stands off. */
export interface DrawnColumn {
  readonly placed: PlacedColumn
  readonly style: CSSProperties
}

/** One model. Redrawn only when something of it changes: scrolling makes new rows and leaves the others be. */
export const BodyRow = memo(function BodyRow(props: {
  index: number
  top: number
  width: number
  row: BoardRow
  board: Board
  columns: readonly DrawnColumn[]
  heat: boolean
  isPicked: boolean
  isOpen: boolean
  /** The column the keyboard is at; null: it is in another row. */
  activeColumn: number | null
}): ReactElement {
  const { index, row, board, columns, heat, isPicked, activeColumn } = props
  const text = useText()
  // Turning the table sideways leaves the columns that stay in sight as they were drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a cell is drawn from, beside its column
  const drawn = useMemo(
    () => new WeakMap<DrawnColumn, ReactElement>(),
    [index, row, board, heat, isPicked, activeColumn, text],
  )
  const draw = (column: DrawnColumn): ReactElement => {
    const before = drawn.get(column)
    if (before) return before
    const isActive = activeColumn === column.placed.index
    const cell = drawCell(column, { index, row, board, heat, isPicked, isActive, text })
    drawn.set(column, cell)
    return cell
  }
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)`, width: props.width }}
      data-open={props.isOpen || undefined}
      data-row={index}
    >
      {columns.map(draw)}
    </tr>
  )
})

interface Around {
  readonly index: number
  readonly row: BoardRow
  readonly board: Board
  readonly heat: boolean
  readonly isPicked: boolean
  readonly isActive: boolean
  readonly text: Messages
}

function drawCell({ placed, style }: DrawnColumn, around: Around): ReactElement {
  const { column } = placed
  const { index, row, board } = around
  const said = describeColumn(row, column, board, around.text)
  const isPart = column.kind === 'part' && column.part === 'score'
  const cell = isPart ? (row.cells[column.place] ?? null) : null
  const heat = isPart ? heatColour(cell, board.columns[column.place], around.heat) : undefined
  const Cell = column.kind === 'model' ? 'th' : 'td'
  return (
    <Cell
      key={column.id}
      scope={column.kind === 'model' ? 'row' : undefined}
      id={cellId(index, placed.index)}
      aria-colindex={placed.index + 1}
      title={said}
      className={classes.cell}
      style={heat === undefined ? style : ({ ...style, '--cell-heat': heat } as CSSProperties)}
      data-kind={column.kind}
      data-first-part={isPart || undefined}
      data-numeric={isNumeric(column) || undefined}
      data-column={placed.index}
      data-active={around.isActive || undefined}
    >
      {fillCell(column, said, around)}
    </Cell>
  )
}

function fillCell(
  column: LeafColumn,
  said: string,
  { index, row, board, isPicked, text }: Around,
): ReactElement | string {
  switch (column.kind) {
    case 'pick':
      return <PickCell said={said} isPicked={isPicked} />
    case 'rank':
      return (
        <RankCell
          said={said}
          row={row}
          begins={board.rows[index - 1]?.band !== row.band}
          ends={board.rows[index + 1]?.band !== row.band}
        />
      )
    case 'model':
      return <ModelCell row={row} />
    case 'average':
      return <AverageCell said={said} average={row.average} />
    case 'fact':
      if (column.fact === 'type' && row.model.type !== null) return <Badge>{row.model.type}</Badge>
      return factText(row, column.fact, text)
    case 'part': {
      const cell = row.cells[column.place] ?? null
      if (column.part === 'score') return <ScoreCell said={said} cell={cell} />
      return cell === null ? '–' : partText(cell, column.part, text)
    }
  }
}
