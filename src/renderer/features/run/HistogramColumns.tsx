import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import { describeColumn } from './describe-column.ts'
import classes from './Histograms.module.css'
import type { Column } from './histogram.ts'

const MOST_LABELS = 4

/** A histogram's columns, each a button that lists its items; for the keyboard one stop, the arrows walk. */
export function HistogramColumns(props: {
  columns: readonly Column[]
  label: string
  /** Attempts of a column as high as the plot. */
  top: number
  onOpen: (column: Column) => void
}): ReactElement {
  const text = useText().run.histograms
  const { columns, top, onOpen } = props
  const [at, setAt] = useState(0)
  const [read, setRead] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const last = columns.length - 1
  const step = Math.ceil(columns.length / MOST_LABELS)
  const walk = (event: KeyboardEvent): void => {
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key]
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const index = Math.min(Math.max(next, 0), last)
    setAt(index)
    list.current?.querySelectorAll('button')[index]?.focus()
  }
  const height = (attempts: number) => ({ height: `${(100 * attempts) / top}%` })
  return (
    <ol
      ref={list}
      className={classes.columns}
      aria-label={props.label}
      onKeyDown={walk}
      onPointerLeave={() => setRead(null)}
    >
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
        <li key={index} className={classes.column}>
          <button
            type="button"
            aria-label={`${describeColumn(column, text)} · ${text.list}`}
            tabIndex={index === Math.min(at, last) ? 0 : -1}
            onFocus={() => {
              setAt(index)
              setRead(index)
            }}
            onBlur={() => setRead(null)}
            onPointerEnter={() => setRead(index)}
            onClick={() => onOpen(column)}
          >
            <span className={classes.other} style={height(column.other)} />
            <span className={classes.correct} style={height(column.correct)} />
          </button>
          {index % step === 0 && <span className={classes.label}>{column.label}</span>}
          {index === read && (
            <span className={classes.note} data-side={index > last / 2 ? 'left' : 'right'}>
              <span>{describeColumn(column, text)}</span>
              <span className={classes.hint}>{text.click}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
