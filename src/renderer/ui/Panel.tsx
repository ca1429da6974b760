import { type ReactElement, type ReactNode, useId } from 'react'
import classes from './Panel.module.css'

/** A part of a page under its own heading. `id` is what an address can point at. */
export function Panel(props: {
  title: string
  text?: ReactNode
  /** What can be done with the whole part, beside its heading. */
  actions?: ReactNode
  id?: string
  children?: ReactNode
}): ReactElement {
  const heading = useId()
  return (
    <section
      className={classes.panel}
      aria-labelledby={heading}
      id={props.id}
      tabIndex={props.id ? -1 : undefined}
    >
      <div className={classes.head}>
        <h2 id={heading}>{props.title}</h2>
        {props.actions && <div className={classes.actions}>{props.actions}</div>}
      </div>
      {props.text && <p className={classes.text}>{props.text}</p>}
      {props.children}
    </section>
  )
}
