import type { CSSProperties, ReactElement } from 'react'
import classes from './IntervalBar.module.css'

/** A hairline from 0 to 1 with the interval marked, however narrow; fractions. `label` says it in words. */
export function IntervalBar(props: { low: number; high: number; label: string }): ReactElement {
  const style = { '--low': `${props.low * 100}%`, '--high': `${(1 - props.high) * 100}%` } as CSSProperties
  return (
    <span className={classes.track} style={style} role="img" aria-label={props.label} title={props.label}>
      <span className={classes.span} />
    </span>
  )
}
