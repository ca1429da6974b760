import type { ReactElement } from 'react'
import { BACKTRACK_BELOW, type TaggedTrace } from '#shared/trace/tagged.ts'
import classes from './RewardChart.module.css'

/** A small line from reward to reward, of 0 to 1; below the dashed one a model is asked to turn back. */
export function RewardChart({ rewards }: { rewards: TaggedTrace['rewards'] }): ReactElement {
  const last = Math.max(1, rewards.length - 1)
  const points = rewards.map(({ value }, at) => `${at} ${1 - value}`)
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${last} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={rewards.map(({ value }) => value).join(', ')}
    >
      <path className={classes.limit} d={`M0 ${1 - BACKTRACK_BELOW}H${last}`} />
      <path className={classes.line} d={`M${points.join('L')}`} />
      {/* A line of no length has round ends, which a stretched drawing leaves round. */}
      <path className={classes.dots} d={points.map((point) => `M${point}h0`).join('')} />
    </svg>
  )
}
