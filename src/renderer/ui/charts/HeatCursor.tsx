import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  use,
  useId,
  useState,
} from 'react'
import classes from './Heatmap.module.css'
import type { HeatLayout, HeatmapData } from './heat-layout.ts'
import { ReadingContext } from './reading.ts'

interface Place {
  readonly row: number
  readonly column: number
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
}

/** Goes over the cells with pointer and arrow keys, and says which one it is on. */
export function HeatCursor(props: {
  data: HeatmapData
  layout: HeatLayout
  label: (row: number, column: number) => string
  keysHint: string
  /** How far the cells are scrolled, in pixels. */
  offset: () => readonly [left: number, top: number]
  children: ReactNode
}): ReactElement {
  const { data, layout } = props
  const { names, cell } = layout
  const store = use(ReadingContext)
  const hint = useId()
  const [place, setPlace] = useState<Place | null>(null)
  const [focused, setFocused] = useState(false)
  const look = ({ row, column }: Place, how: 'show' | 'pin', header: number): void => {
    const [left, top] = props.offset()
    store[how](`${row}/${column}`, names + (column + 1) * cell.width - left, header + row * cell.height - top)
  }
  const headerOf = (element: HTMLElement): number => element.offsetTop
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = place ?? { row: 0, column: 0 }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      look(at, 'pin', headerOf(event.currentTarget))
      return
    }
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const next = {
      row: clamp(at.row + step[0], data.rows.length - 1),
      column: clamp(at.column + step[1], data.columns.length - 1),
    }
    setPlace(next)
    look(next, 'show', headerOf(event.currentTarget))
  }
  const cellAt = (event: MouseEvent<HTMLElement>): Place | null => {
    const box = event.currentTarget.getBoundingClientRect()
    const column = Math.floor((event.clientX - box.left - names) / cell.width)
    const row = Math.floor((event.clientY - box.top) / cell.height)
    return column >= 0 && column < data.columns.length && row >= 0 && row < data.rows.length
      ? { row, column }
      : null
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this holds a drawing
    <div
      role="group"
      className={classes.cells}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go over its cells
      tabIndex={0}
      aria-label={props.keysHint}
      aria-describedby={hint}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true)
        setPlace((known) => known ?? { row: 0, column: 0 })
      }}
      onBlur={() => {
        setFocused(false)
        store.leave()
      }}
      onMouseMove={(event) => {
        const at = cellAt(event)
        if (!at) store.leave()
        else if (store.get()?.key !== `${at.row}/${at.column}`)
          look(at, 'show', headerOf(event.currentTarget))
      }}
      onMouseLeave={store.leave}
      onClick={(event) => {
        const at = cellAt(event)
        if (!at) return
        setPlace(at)
        look(at, 'pin', headerOf(event.currentTarget))
      }}
    >
      {props.children}
      {place && focused && (
        <div
          className={classes.cursor}
          ref={(box) => box?.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
          style={{
            left: names + place.column * cell.width - 1,
            top: place.row * cell.height - 1,
            width: cell.width + 1,
            height: cell.height + 1,
          }}
        />
      )}
      <span id={hint} className="visually-hidden" aria-live="polite">
        {place && focused ? props.label(place.row, place.column) : ''}
      </span>
    </div>
  )
}

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value))
