import { type ReactElement, useState } from 'react'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './filters.module.css'

export interface Choosable<Value> {
  readonly value: Value
  readonly label: string
  readonly count: number
  /** What it means, for whoever does not know the word. */
  readonly note?: string | undefined
}

/** Beyond this many a list has a box to search it, and only so many are drawn. */
const SEARCHED_FROM = 12
const MOST_DRAWN = 200

/** Any of a list, with how much there is of each. What is chosen stays listed, even where nothing of it is left. */
export function Checklist<Value extends string | number>(props: {
  label: string
  options: readonly Choosable<Value>[]
  chosen: readonly Value[]
  /** Names what is chosen and no longer among the options. */
  nameOf?: (value: Value) => string
  onChoose: (chosen: Value[]) => void
}): ReactElement {
  const { options, chosen } = props
  const text = useText().leaderboard.filters
  const [words, setWords] = useState('')
  const known = new Set(options.map(({ value }) => value))
  const gone = chosen
    .filter((value) => !known.has(value))
    .map((value): Choosable<Value> => ({ value, label: props.nameOf?.(value) ?? String(value), count: 0 }))
  const found = [...gone, ...options].filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()))
  const toggle = (value: Value): void =>
    props.onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <fieldset className={classes.checklist}>
      <legend>{props.label}</legend>
      {options.length > SEARCHED_FROM && (
        <input
          type="text"
          className={classes.find}
          placeholder={text.find}
          aria-label={text.find}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p className={classes.note}>{text.nothing}</p>}
      <div className={classes.options}>
        {found.slice(0, MOST_DRAWN).map(({ value, label, count, note }) => (
          <label key={value} className={classes.option} title={label}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <bdi>{label}</bdi>
            <span className={classes.count}>{formatCount(count)}</span>
            {note !== undefined && <small className={classes.meaning}>{note}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
