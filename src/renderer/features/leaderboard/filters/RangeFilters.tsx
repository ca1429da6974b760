import { type ReactElement, useState } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './filters.module.css'

interface Props {
  readonly view: BoardView
  readonly change: (parts: Partial<BoardView>) => void
}

/** A number somebody typed; null for none or for what is not one. */
function readNumber(written: string): number | null {
  const number = Number(written)
  return written.trim() === '' || !Number.isFinite(number) || number < 0 ? null : number
}

export function SizeFilter({ view: { paramsB }, change }: Props): ReactElement {
  const text = useText().leaderboard.filters
  return (
    <div className={classes.fields}>
      <label>
        {text.paramsMin}
        <input
          type="number"
          min="0"
          defaultValue={paramsB.min ?? ''}
          onChange={(event) =>
            change({ paramsB: { ...paramsB, min: readNumber(event.currentTarget.value) } })
          }
        />
      </label>
      <label>
        {text.paramsMax}
        <input
          type="number"
          min="0"
          defaultValue={paramsB.max ?? ''}
          onChange={(event) =>
            change({ paramsB: { ...paramsB, max: readNumber(event.currentTarget.value) } })
          }
        />
      </label>
      <p className={classes.note}>{text.paramsNote}</p>
    </div>
  )
}

const MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/

export function ReleaseFilter({ view: { released }, change }: Props): ReactElement {
  const text = useText().leaderboard.filters
  const field = (end: 'from' | 'to', label: string): ReactElement => (
    <MonthField
      label={label}
      wrong={text.releasedWrong}
      value={released[end]}
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

function MonthField(props: {
  label: string
  wrong: string
  value: string | null
  onChange: (month: string | null) => void
}): ReactElement {
  const [written, write] = useState(props.value ?? '')
  const isWrong = written !== '' && !MONTH.test(written)
  return (
    <label>
      {props.label}
      <input
        type="text"
        inputMode="numeric"
        value={written}
        aria-invalid={isWrong}
        onChange={(event) => {
          const next = event.currentTarget.value.trim()
          write(next)
          if (next === '') props.onChange(null)
          else if (MONTH.test(next)) props.onChange(next)
        }}
      />
      {isWrong && written.length >= 4 && <span className={classes.wrong}>{props.wrong}</span>}
    </label>
  )
}
