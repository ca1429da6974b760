import type { ReactElement, ReactNode } from 'react'
import classes from './Fold.module.css'

/** Something that may be read but need not be. */
export function Fold(props: {
  summary: string
  detail?: string
  open?: boolean
  children: ReactNode
}): ReactElement {
  return (
    <details className={classes.fold} open={props.open}>
      <summary>
        {props.summary}
        {props.detail && <span className={classes.detail}>{props.detail}</span>}
      </summary>
      <div className={classes.body}>{props.children}</div>
    </details>
  )
}
