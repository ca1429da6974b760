import type { ReactElement, ReactNode } from 'react'
import classes from './PageHeader.module.css'

/** The bar over a page: its name, what is quietly known of it, and on the right what can be done. */
export function PageHeader(props: {
  title: ReactNode
  sub?: ReactNode
  /** What is known of it changes while it is read: on a line of its own it moves nothing by that. */
  isSubBelow?: boolean
  children?: ReactNode
}): ReactElement {
  return (
    <header className={classes.header} data-below={props.isSubBelow || undefined}>
      <h1>{props.title}</h1>
      {props.sub && <div className={classes.sub}>{props.sub}</div>}
      <div className={classes.actions}>{props.children}</div>
    </header>
  )
}
