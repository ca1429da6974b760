import type { ReactElement, ReactNode } from 'react'
import classes from './PageHeader.module.css'

/** The bar over a page: its name, what is quietly known of it, and on the right what can be done. */
export function PageHeader(props: { title: ReactNode; sub?: ReactNode; children?: ReactNode }): ReactElement {
  return (
    <header className={classes.header}>
      <h1>{props.title}</h1>
      {props.sub && <div className={classes.sub}>{props.sub}</div>}
      <div className={classes.actions}>{props.children}</div>
    </header>
  )
}
