import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import { describeColumn } from './describe-column.ts'
import classes from './Histograms.module.css'
import type { Column } from './histogram.ts'

/**
 * A histogram's columns for the keyboard: one stop, the arrows walk. They lie over the drawn ones and let the mouse
 * through to those.
 */
export function HistogramColumns(props: {
  columns: readonly Column[]
  onOpen: (index: number) => void
  onRead: (index: number | null) => void
}): ReactElement {
  const text = useText().run.histograms
  const { columns, onOpen, onRead } = props
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const last = columns.length - 1
  const walk = (event: KeyboardEvent): void => {
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key]
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const index = Math.min(Math.max(next, 0), last)
    setAt(index)
    list.current?.querySelectorAll('button')[index]?.focus()
  }
  return (
    <ol ref={list} className={classes.columns} onKeyDown={walk}>
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
        <li key={index}>
          <button
            type="button"
            aria-label={`${describeColumn(column, text)} · ${text.list}`}
            tabIndex={index === Math.min(at, last) ? 0 : -1}
            onFocus={() => {
              setAt(index)
              onRead(index)
            }}
            onBlur={() => onRead(null)}
            onClick={() => onOpen(index)}
          />
        </li>
      ))}
    </ol>
  )
}
