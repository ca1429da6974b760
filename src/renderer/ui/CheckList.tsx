import type { ReactElement } from 'react'
import classes from './CheckList.module.css'

/** Some of a few, each a box to tick, under what they are called together. */
export function CheckList<Value extends string>(props: {
  label: string
  options: readonly {
    readonly value: Value
    readonly label: string
    readonly detail?: string | null
    readonly isDisabled?: boolean
  }[]
  chosen: readonly Value[]
  onChoose: (chosen: Value[]) => void
}): ReactElement {
  const { chosen } = props
  return (
    <fieldset className={classes.list}>
      <legend>{props.label}</legend>
      {props.options.map(({ value, label, detail, isDisabled }) => (
        <label key={value} className={classes.choice}>
          <input
            type="checkbox"
            disabled={isDisabled === true}
            checked={chosen.includes(value)}
            onChange={(event) =>
              props.onChoose(
                event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
              )
            }
          />
          <bdi>{label}</bdi>
          {detail && <span className={classes.detail}>{detail}</span>}
        </label>
      ))}
    </fieldset>
  )
}
