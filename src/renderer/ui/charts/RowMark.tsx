import type { ReactElement } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import { Glyph } from './glyph.tsx'
import { measureText } from './measure-text.ts'
import { Point } from './Point.tsx'
import type { PlotRow } from './plot-row.ts'
import { TICK } from './style.ts'

const BAR = 12
const WHISKER_END = 3
const DOT = 4.5
const GAP = 8
const VALUE_SIZE = 12
const VALUE_WEIGHT = 600

/** The bar or dot of a row, its whisker, its value in figures, and the row as something to point at. */
export function RowMark(props: {
  row: PlotRow
  first: boolean
  y: number
  height: number
  bar: boolean
}): ReactElement {
  const { row, bar } = props
  const scale = useXAxisScale()
  const area = usePlotArea()
  if (!scale || !area) return <g />
  const x = (value: number): number => scale(value) ?? 0
  const middle = props.y + props.height / 2
  const [low, high] = row.interval ?? [row.value, row.value]
  const from = Math.min(x(0), x(row.value))
  // Below zero the figures stand on the outer side, clear of the line at zero, unless they would reach into the names.
  const isLeft = row.value < 0 && x(low) - GAP - measureText(row.written, VALUE_SIZE, VALUE_WEIGHT) >= area.x
  const isSolid = row.look.fill === 'solid'
  return (
    <Point id={row.key} label={row.label} x={x(row.value)} y={middle} first={props.first}>
      <rect
        data-halo
        x={area.x + 1}
        y={props.y + 1}
        width={area.width + 50}
        height={props.height - 2}
        fill="transparent"
        stroke="none"
      />
      {bar && (
        <rect
          data-bar={row.value}
          x={from}
          y={middle - BAR / 2}
          width={Math.abs(x(row.value) - x(0))}
          height={BAR}
          style={{
            fill: 'var(--accent)',
            fillOpacity: isSolid ? 0.9 : 0.22,
            stroke: isSolid ? 'none' : 'var(--accent)',
            strokeDasharray: row.look.fill === 'target' ? '3 2' : 'none',
          }}
        />
      )}
      {row.interval && (
        <path
          d={`M${x(low)},${middle}H${x(high)}M${x(low)},${middle - WHISKER_END}v${2 * WHISKER_END}M${x(high)},${middle - WHISKER_END}v${2 * WHISKER_END}`}
          style={{ fill: 'none', stroke: 'var(--ink)', strokeWidth: 1.2 }}
        />
      )}
      {!bar && <Glyph look={row.look} r={DOT} x={x(row.value)} y={middle} />}
      <text
        x={isLeft ? x(low) - GAP : x(Math.max(high, row.value)) + GAP}
        textAnchor={isLeft ? 'end' : 'start'}
        y={middle}
        dominantBaseline="central"
        style={{ ...TICK, fontSize: VALUE_SIZE, fill: 'var(--ink)', fontWeight: VALUE_WEIGHT }}
      >
        {row.written}
      </text>
    </Point>
  )
}
