import { type CSSProperties, memo, type PointerEvent, type ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { fitWidth } from '../columns/change-columns.ts'
import classes from './BoardTable.module.css'
import { isNumeric, type LeafColumn, sortKeyOf } from './leaf-columns.ts'
import type { PlacedColumn } from './use-columns.ts'
import { columnName } from './words.ts'

/** How the board is sorted by a column: its place among all it is sorted by, from 1. */
export interface SortedBy {
  readonly order: number
  readonly descending: boolean
  /** Whether it is the only one. */
  readonly isSole: boolean
}

export interface HeaderActs {
  sort(column: LeafColumn, added: boolean): void
  /** While the edge is dragged. */
  drag(column: LeafColumn, width: number): void
  /** Once it is let go; null: as there is room. */
  resize(column: LeafColumn, width: number | null): void
  /** Puts a benchmark where another is. */
  reorder(benchmark: string, target: string): void
}

const DRAGGED_TYPE = 'text/x-benchmark'

/** A column's heading: sorts when pressed, is dragged to another place, and at its edge to another width. */
export const HeaderCell = memo(function HeaderCell(props: {
  placed: PlacedColumn
  id: string
  style: CSSProperties
  sortedBy: SortedBy | null
  isActive: boolean
  sub: string | null
  /** What the column holds; null where nothing is known of it. */
  meaning: string | null
  acts: HeaderActs
}): ReactElement {
  const { placed, sortedBy, acts } = props
  const { column } = placed
  const text = useText()
  const words = text.leaderboard
  const key = sortKeyOf(column)
  const benchmark = column.kind === 'part' && column.part === 'score' ? column.benchmark : null
  const name = columnName(column, text)
  return (
    <th
      scope="col"
      id={props.id}
      aria-colindex={placed.index + 1}
      aria-sort={sortedBy ? (sortedBy.descending ? 'descending' : 'ascending') : undefined}
      className={classes.heading}
      style={props.style}
      data-kind={column.kind}
      data-numeric={isNumeric(column) || undefined}
      data-sortable={key !== null || undefined}
      data-active={props.isActive || undefined}
      data-first-part={benchmark !== null || undefined}
      data-column={placed.index}
      data-benchmark={benchmark ?? undefined}
      title={[props.meaning ?? name, ...(key === null ? [] : [words.header.sort(name)])].join('\n')}
      draggable={benchmark !== null}
      onDragStart={(event) => benchmark !== null && event.dataTransfer.setData(DRAGGED_TYPE, benchmark)}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED_TYPE) && event.preventDefault()}
      onDrop={(event) => {
        const dropped = event.dataTransfer.getData(DRAGGED_TYPE)
        if (column.kind === 'part' && dropped !== '') acts.reorder(dropped, column.benchmark)
      }}
    >
      <span className={classes.label}>
        <span className={column.kind === 'pick' ? 'visually-hidden' : classes.name}>
          {column.kind === 'part' && column.part !== 'score' ? words.columns[column.part] : name}
        </span>
        {sortedBy && (
          <span className={classes.arrow}>
            <span aria-hidden="true">{sortedBy.descending ? '▾' : '▴'}</span>
            {!sortedBy.isSole && (
              <>
                <span aria-hidden="true">{sortedBy.order}</span>
                <span className="visually-hidden">, {words.header.order(sortedBy.order)}</span>
              </>
            )}
          </span>
        )}
      </span>
      {props.sub !== null && <span className={classes.sub}>{props.sub}</span>}
      {(benchmark !== null || column.kind === 'model') && (
        <ResizeHandle column={column} width={placed.width} acts={acts} label={words.header.resize} />
      )}
    </th>
  )
})

function ResizeHandle(props: {
  column: LeafColumn
  width: number
  acts: HeaderActs
  label: string
}): ReactElement {
  const { column, width, acts } = props
  const begin = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault()
    event.stopPropagation()
    const handle = event.currentTarget
    const from = event.clientX
    let reached: number | null = null
    const move = (moved: globalThis.PointerEvent): void => {
      reached = fitWidth(width + moved.clientX - from)
      acts.drag(column, reached)
    }
    const end = (): void => {
      handle.removeEventListener('pointermove', move)
      if (reached !== null) acts.resize(column, reached)
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', end, { once: true })
  }
  return (
    <span
      className={classes.handle}
      title={props.label}
      aria-hidden="true"
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={begin}
      onDoubleClick={() => acts.resize(column, null)}
      onClick={(event) => event.stopPropagation()}
    />
  )
}
