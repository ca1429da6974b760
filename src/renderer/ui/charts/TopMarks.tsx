import type { ReactElement } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import { TICK } from './style.ts'

const GAP = 8

/** The marks of the horizontal axis once more, over the plot. */
export function TopMarks(props: {
  ticks: readonly number[]
  format: (value: number) => string
}): ReactElement | null {
  const x = useXAxisScale()
  const area = usePlotArea()
  if (!x || !area) return null
  return (
    <g>
      {props.ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={area.y - GAP} textAnchor="middle" style={TICK}>
          {props.format(tick)}
        </text>
      ))}
    </g>
  )
}
