import { memo, type ReactElement } from 'react'
import { CartesianGrid, Scatter, ScatterChart, type ScatterShapeProps, XAxis, YAxis } from 'recharts'
import { linearTicks, logTicks, yearTicks } from './axes.ts'
import { FrontierLine } from './FrontierLine.tsx'
import { Glyph } from './glyph.tsx'
import { IntervalLines } from './IntervalLines.tsx'
import { Point } from './Point.tsx'
import { PointNames } from './PointNames.tsx'
import type { ScatterAxis, ScatterPoint } from './scatter-point.ts'
import { AXIS_LINE, GRID, TICK } from './style.ts'

const RADIUS = 4.5
const MARGIN = { top: 16, right: 28, bottom: 18, left: 8 }
/** Over a plot whose frontier comes so near to its top, for two rows of names. */
const NAMES = 30
const NEAR_TOP = 0.09
const Y_WIDTH = 56
const PIXELS_A_TICK = 80

/** Points on two axes, the frontier through those that nothing beats, and their names where there is room. */
export const ScatterPlot = memo(function ScatterPlot(props: {
  width: number
  height: number
  points: readonly ScatterPoint[]
  x: ScatterAxis & { readonly scale: 'log' | 'years' }
  y: ScatterAxis
  /** Sorted by x; empty for none. */
  frontier: readonly ScatterPoint[]
}): ReactElement {
  const { width, height, points, x, y, frontier } = props
  const horizontal = horizontalAxis(points, x.scale, width)
  const vertical = linearTicks(...spread(points.flatMap((point) => [point.y, ...(point.interval ?? [])])), 7)
  const [bottom = 0, top = 1] = [vertical[0], vertical.at(-1)]
  const over = frontier.some((point) => top - point.y < NEAR_TOP * (top - bottom)) ? NAMES : 0
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ ...MARGIN, top: MARGIN.top + over }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke={GRID} />
      <XAxis
        dataKey="x"
        type="number"
        scale={x.scale === 'log' ? 'log' : 'linear'}
        domain={horizontal.domain}
        ticks={horizontal.ticks}
        allowDataOverflow
        interval={0}
        tickFormatter={(value: number) => x.format(value, horizontal.ticks)}
        tick={TICK}
        axisLine={AXIS_LINE}
        tickLine={false}
        label={{ value: x.label, position: 'insideBottom', offset: -10, style: TICK }}
      />
      <YAxis
        dataKey="y"
        type="number"
        width={Y_WIDTH}
        domain={[bottom, top]}
        ticks={vertical}
        interval={0}
        tickFormatter={(value: number) => y.format(value, vertical)}
        tick={TICK}
        axisLine={AXIS_LINE}
        tickLine={false}
        label={{
          value: y.label,
          angle: -90,
          position: 'insideLeft',
          style: { ...TICK, textAnchor: 'middle' },
        }}
      />
      <IntervalLines points={points} />
      <Scatter data={points} isAnimationActive={false} shape={drawPoint} />
      <FrontierLine points={frontier} end={horizontal.domain[1]} />
      <PointNames points={points} frontier={frontier} over={over + MARGIN.top} />
    </ScatterChart>
  )
})

function drawPoint(props: ScatterShapeProps & { index?: number }): ReactElement {
  const { cx, cy } = props
  const point = props.payload as ScatterPoint
  if (cx === undefined || cy === undefined) return <g />
  return (
    <Point id={point.key} label={point.label} x={cx} y={cy} first={props.index === 0}>
      <circle cx={cx} cy={cy} r={RADIUS * 2} fill="transparent" />
      <path data-halo d={halo(cx, cy)} fill="none" stroke="none" />
      <Glyph look={point.look} r={RADIUS} x={cx} y={cy} />
    </Point>
  )
}

const halo = (x: number, y: number): string => {
  const r = RADIUS * 2
  return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`
}

function spread(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low > high ? [0, 1] : [low, high]
}

function horizontalAxis(
  points: readonly ScatterPoint[],
  scale: 'log' | 'years',
  width: number,
): { domain: [number, number]; ticks: number[] } {
  const [low, high] = spread(points.map(({ x }) => x))
  if (scale === 'log') {
    // A little room on either side; one value alone gets a decade around it.
    const room = Math.max(1.15, (high / low) ** 0.04, high === low ? 3 : 1)
    const domain: [number, number] = [low / room, high * room]
    return { domain, ticks: logTicks(...domain, width / PIXELS_A_TICK) }
  }
  const ticks = yearTicks(low, high, Math.max(3, width / PIXELS_A_TICK))
  return { domain: [ticks[0] ?? low, ticks.at(-1) ?? high], ticks }
}
