import type { ReactElement } from 'react'
import classes from './ProgressLine.module.css'

/** How much of a whole is done; fraction. `label` names it for those who do not see it. */
export function ProgressLine(props: { done: number; label: string; isLive: boolean }): ReactElement {
  return (
    <span
      className={classes.track}
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(props.done * 100)}
      data-live={props.isLive || undefined}
    >
      <span className={classes.done} style={{ width: `${props.done * 100}%` }} />
    </span>
  )
}
