import type { ReactElement } from 'react'
import { useXAxisScale, useYAxisScale } from 'recharts'

/** The best so far, as steps up to the axis's end. */
export function FrontierLine(props: {
  points: readonly { readonly x: number; readonly y: number }[]
  end: number
}): ReactElement | null {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const corners = props.points.map((point) => ({ x: x(point.x) ?? 0, y: y(point.y) ?? 0 }))
  const [first] = corners
  if (!first) return null
  const steps = corners.slice(1).map((corner) => `H${corner.x}V${corner.y}`)
  const d = `M${first.x},${first.y}${steps.join('')}H${x(props.end) ?? first.x}`
  return (
    <path
      data-frontier={corners.length}
      d={d}
      style={{ fill: 'none', stroke: 'var(--accent)', strokeWidth: 1.6, pointerEvents: 'none' }}
    />
  )
}
