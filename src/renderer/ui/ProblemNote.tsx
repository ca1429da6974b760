import type { ReactElement } from 'react'
import classes from './ProblemNote.module.css'

/** What went wrong and what to do, small enough to stand in a form. */
export function ProblemNote(props: { message: string; hint: string | null }): ReactElement {
  return (
    <div className={classes.problem} role="alert">
      <p>
        <bdi>{props.message}</bdi>
      </p>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
    </div>
  )
}
