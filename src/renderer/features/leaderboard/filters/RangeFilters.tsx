import { type ReactElement, useState } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './filters.module.css'

interface Props {
  readonly view: BoardView
  readonly change: (parts: Partial<BoardView>) => void
}

const MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/
const FULL_YEAR = 4

/** Billions somebody typed; undefined for what is no size. */
function readSize(written: string): number | null | undefined {
  if (written === '') return null
  const size = Number(written)
  return Number.isFinite(size) && size >= 0 ? size : undefined
}

const readMonth = (written: string): string | null | undefined =>
  written === '' ? null : MONTH.test(written) ? written : undefined

export function SizeFilter({ view: { paramsB }, change }: Props): ReactElement {
  const text = useText().leaderboard.filters
  const field = (end: 'min' | 'max', label: string): ReactElement => (
    <BoundField
      label={label}
      wrong={text.paramsWrong}
      value={paramsB[end]}
      read={readSize}
      onChange={(size) => change({ paramsB: { ...paramsB, [end]: size } })}
    />
  )
  return (
    <div className={classes.fields}>
      {field('min', text.paramsMin)}
      {field('max', text.paramsMax)}
      <p className={classes.note}>{text.paramsNote}</p>
    </div>
  )
}

export function ReleaseFilter({ view: { released }, change }: Props): ReactElement {
  const text = useText().leaderboard.filters
  const field = (end: 'from' | 'to', label: string): ReactElement => (
    <BoundField
      label={label}
      wrong={text.releasedWrong}
      value={released[end]}
      read={readMonth}
      wrongFrom={FULL_YEAR}
      onChange={(month) => change({ released: { ...released, [end]: month } })}
    />
  )
  return (
    <div className={classes.fields}>
      {field('from', text.releasedFrom)}
      {field('to', text.releasedTo)}
    </div>
  )
}

/** What is typed counts as soon as it can be understood; until then the field says why it does not. */
function BoundField<Bound extends string | number>(props: {
  label: string
  wrong: string
  value: Bound | null
  /** Undefined for what is not understood. */
  read: (written: string) => Bound | null | undefined
  /** So many characters are let be, as the beginning of something. */
  wrongFrom?: number
  onChange: (bound: Bound | null) => void
}): ReactElement {
  const { read, wrongFrom = 1 } = props
  const [written, write] = useState(String(props.value ?? ''))
  const isWrong = read(written) === undefined
  return (
    <label>
      {props.label}
      <input
        type="text"
        inputMode="decimal"
        value={written}
        aria-invalid={isWrong}
        onChange={(event) => {
          const next = event.currentTarget.value.trim()
          write(next)
          const bound = read(next)
          if (bound !== undefined) props.onChange(bound)
        }}
      />
      {isWrong && written.length >= wrongFrom && <span className={classes.wrong}>{props.wrong}</span>}
    </label>
  )
}
