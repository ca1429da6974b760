import type { ReactElement, ReactNode } from 'react'
import classes from './Note.module.css'

/** Nothing is here yet, and what to do about it. */
export function EmptyNote(props: { title: string; text: string; children?: ReactNode }): ReactElement {
  return (
    <section className={classes.note}>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </section>
  )
}
