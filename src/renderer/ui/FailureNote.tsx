import type { ReactElement, ReactNode } from 'react'
import classes from './Note.module.css'
import { PlainButton } from './PlainButton.tsx'

/** What happened, what to do, and the button that does it. */
export function FailureNote(props: {
  title: string
  message: string
  hint: string
  action: string
  onAction: () => void
  children?: ReactNode
}): ReactElement {
  return (
    <section className={classes.note} role="alert">
      <h2>{props.title}</h2>
      <p className={classes.message}>
        <bdi>{props.message}</bdi>
      </p>
      <p>{props.hint}</p>
      <PlainButton onClick={props.onAction}>{props.action}</PlainButton>
      {props.children}
    </section>
  )
}
