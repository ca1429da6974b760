import { type ReactElement, useMemo } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import {
  type Box,
  boxOfPoint,
  LABEL_SIZE,
  type Label,
  type Named,
  placeLabels,
  type Side,
} from './place-labels.ts'
import { useReading } from './reading.ts'
import type { ScatterPoint } from './scatter-point.ts'
import { TICK } from './style.ts'

/** Of a line, as something that names are kept clear of. */
const HALF_LINE = 1.5
const READ_WEIGHT = 600

/** The names of the frontier's points where there is room, and that of the point looked at. `over`: room over the plot. */
export function PointNames(props: {
  points: readonly ScatterPoint[]
  /** Sorted by x. */
  frontier: readonly ScatterPoint[]
  over: number
}): ReactElement | null {
  const { points, frontier } = props
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  const room = useMemo(() => {
    if (!x || !y || !plot) return null
    const at = ({ key, name, ...point }: ScatterPoint): Named => ({
      key,
      name,
      x: x(point.x) ?? 0,
      y: y(point.y) ?? 0,
    })
    const corners = frontier.map(at)
    const area = {
      left: plot.x,
      right: plot.x + plot.width,
      top: plot.y - props.over,
      bottom: plot.y + plot.height,
    }
    const intervals = points.flatMap(({ interval, ...point }): Box[] =>
      interval ? [upright(x(point.x) ?? 0, y(interval[1]) ?? 0, y(interval[0]) ?? 0)] : [],
    )
    const taken = points.map((point) => boxOfPoint(at(point)))
    // Left of a corner nothing is as high; right of the last one there is nothing but its own line.
    const named = corners.map((corner, index) => ({
      ...corner,
      side: index === corners.length - 1 ? ('right' as const) : ('left' as const),
    }))
    const labels = placeLabels(named, {
      taken,
      better: [...intervals, ...boxesOfSteps(corners, area.right)],
      area,
    })
    return { at, area, taken, labels }
  }, [x, y, plot, points, frontier, props.over])
  if (!room) return null
  return (
    <g style={{ pointerEvents: 'none' }}>
      {room.labels.map((label) => (
        <Name key={label.key} label={label} weight={400} />
      ))}
      <NameRead points={points} {...room} />
    </g>
  )
}

/** The only one of these that listens to what is looked at. */
function NameRead(props: {
  points: readonly ScatterPoint[]
  at: (point: ScatterPoint) => Named
  area: Box
  taken: readonly Box[]
  labels: readonly Label[]
}): ReactElement | null {
  const { area, labels } = props
  const reading = useReading()
  const point = props.points.find(({ key }) => key === reading?.key)
  if (!point || labels.some(({ key }) => key === point.key)) return null
  const named = props.at(point)
  // The readout opens towards the middle; the name stands on the other side of the point.
  const side: Side = named.x > (area.left + area.right) / 2 ? 'right' : 'left'
  const names = labels.map(({ box }) => box)
  const [label] = placeLabels([{ ...named, side }], { taken: names, better: props.taken, area }, READ_WEIGHT)
  return label ? <Name label={label} weight={READ_WEIGHT} /> : null
}

function Name({ label, weight }: { label: Label; weight: number }): ReactElement {
  const { leader, left, base } = label
  return (
    <g>
      {leader && (
        <path
          d={`M${leader.from.join()}L${leader.to.join()}`}
          style={{ fill: 'none', stroke: 'var(--ink-3)', strokeWidth: 0.8 }}
        />
      )}
      <text
        data-point-name={label.key}
        x={left}
        y={base}
        style={{
          ...TICK,
          fontSize: LABEL_SIZE,
          fontWeight: weight,
          fill: 'var(--ink)',
          stroke: 'var(--panel)',
          strokeWidth: 3,
          strokeLinejoin: 'round',
          paintOrder: 'stroke',
        }}
      >
        {label.name}
      </text>
    </g>
  )
}

const upright = (x: number, top: number, bottom: number): Box => ({
  left: x - HALF_LINE,
  right: x + HALF_LINE,
  top,
  bottom,
})

/** The frontier's line: across from each corner, then up to the next. */
function boxesOfSteps(corners: readonly Named[], end: number): Box[] {
  return corners.flatMap(({ x, y }, index) => {
    const next = corners[index + 1]
    const across = { left: x, right: next?.x ?? end, top: y - HALF_LINE, bottom: y + HALF_LINE }
    return next ? [across, upright(next.x, next.y, y)] : [across]
  })
}
