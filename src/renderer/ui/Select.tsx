import type { ReactElement } from 'react'
import classes from './Select.module.css'

/** One of many or, with null, all of them: the platform's own list, which every keyboard and reader knows. */
export function Select<Value extends string>(props: {
  label: string
  /** What the choice of none is called. */
  all: string
  value: Value | null
  options: readonly { readonly value: Value; readonly label: string }[]
  onChoose: (value: Value | null) => void
}): ReactElement {
  return (
    <select
      className={classes.select}
      aria-label={props.label}
      data-chosen={props.value !== null || undefined}
      value={props.value ?? ''}
      onChange={(event) => {
        const chosen = props.options.find(({ value }) => value === event.currentTarget.value)
        props.onChoose(chosen?.value ?? null)
      }}
    >
      <option value="">{props.all}</option>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
