import type { CSSProperties, ReactElement } from 'react'
import classes from './DifferenceBar.module.css'

export type DifferenceSign = 'better' | 'worse' | 'unclear'

/** Room on either side of what is drawn, as a share of it. */
const MARGIN = 0.14

/** The axis from its left end to its right one; always holds 0. */
export function differenceAxis(low: number, high: number): { from: number; to: number } {
  const least = Math.min(0, low)
  const most = Math.max(0, high)
  const room = (most - least || 1) * MARGIN
  return { from: least - room, to: most + room }
}

/**
 * A difference with its interval on an axis that holds 0; all in one unit. `size="line"` is a hairline for a table's
 * cell on a given axis, `large` has its figures written at it.
 */
export function DifferenceBar(props: {
  value: number
  low: number
  high: number
  sign: DifferenceSign
  label: string
  size?: 'large' | 'line'
  axis?: { readonly from: number; readonly to: number }
  written?: { readonly value: string; readonly low: string; readonly high: string }
}): ReactElement {
  const { value, low, high, written } = props
  const { from, to } = props.axis ?? differenceAxis(low, high)
  const at = (point: number): string => `${((point - from) / (to - from)) * 100}%`
  const style = {
    '--zero': at(0),
    '--value': at(value),
    '--low': at(low),
    '--high': at(high),
  } as CSSProperties
  return (
    <div
      className={classes.chart}
      data-size={props.size ?? 'large'}
      data-sign={props.sign}
      style={style}
      role="img"
      aria-label={props.label}
      title={props.label}
    >
      <span className={classes.zero} />
      <span className={classes.span} />
      <span className={classes.value} />
      {written && (
        <>
          <span className={classes.valueLabel}>{written.value}</span>
          {high > low && (
            <>
              <span className={classes.lowLabel}>{written.low}</span>
              <span className={classes.highLabel}>{written.high}</span>
            </>
          )}
          <span className={classes.zeroLabel}>0</span>
        </>
      )}
    </div>
  )
}
