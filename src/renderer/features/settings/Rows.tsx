import { Fragment, type ReactElement, type ReactNode } from 'react'
import classes from './Settings.module.css'

/** Names with what belongs to each, one below the other. */
export function Rows(props: {
  rows: readonly { readonly name: string; readonly value: ReactNode }[]
}): ReactElement {
  return (
    <dl className={classes.rows}>
      {props.rows.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
