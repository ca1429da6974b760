import type { ReactElement } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { placeLabels } from './place-labels.ts'
import { TICK } from './style.ts'

interface Named {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly name: string
}

const LABEL_SIZE = 11.5

/** The best so far, as steps up to the axis's end, with the names of those that raise it where there is room. */
export function FrontierLine(props: {
  points: readonly Named[]
  end: number
  obstacles: readonly Named[]
  width: number
}): ReactElement | null {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const area = usePlotArea()
  if (!x || !y || !area) return null
  const at = ({ key, name, ...point }: Named) => ({ key, name, x: x(point.x) ?? 0, y: y(point.y) ?? 0 })
  const corners = props.points.map(at)
  const [first] = corners
  if (!first) return null
  const steps = corners.slice(1).map((corner) => `H${corner.x}V${corner.y}`)
  const d = `M${first.x},${first.y}${steps.join('')}H${x(props.end) ?? first.x}`
  const labels = placeLabels(corners, props.obstacles.map(at), {
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  })
  return (
    <g style={{ pointerEvents: 'none' }} data-frontier={corners.length}>
      <path d={d} style={{ fill: 'none', stroke: 'var(--accent)', strokeWidth: 1.6 }} />
      {labels.map(({ key, name, x: left, y: base }) => (
        <text key={key} x={left} y={base} style={{ ...TICK, fontSize: LABEL_SIZE, fill: 'var(--ink)' }}>
          {name}
        </text>
      ))}
    </g>
  )
}
