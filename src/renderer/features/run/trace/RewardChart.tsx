import type { ReactElement } from 'react'
import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { BACKTRACK_BELOW, type TaggedTrace } from '#shared/trace/tagged.ts'

const MARGIN = { top: 6, right: 6, bottom: 6, left: 6 }

/** A small line from reward to reward; below the dashed one a model is asked to turn back. */
export function RewardChart({ rewards }: { rewards: TaggedTrace['rewards'] }): ReactElement {
  const points = rewards.map(({ value }, at) => ({ at, value }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={MARGIN} accessibilityLayer={false}>
        <XAxis dataKey="at" type="number" domain={[0, Math.max(1, points.length - 1)]} hide />
        <YAxis domain={[0, 1]} hide />
        <ReferenceLine y={BACKTRACK_BELOW} stroke="var(--mute)" strokeDasharray="3 3" />
        <Line
          dataKey="value"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={{ r: 3, fill: 'var(--accent)', strokeWidth: 0 }}
          activeDot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
