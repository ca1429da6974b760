import { memo, type ReactElement } from 'react'
import { Bar, BarChart, type BarShapeProps, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import { linearTicks } from './axes.ts'
import type { PlotRow } from './plot-row.ts'
import { RowMark } from './RowMark.tsx'
import { RowTick } from './RowTick.tsx'
import { AXIS_LINE, GRID, TICK } from './style.ts'
import { TopMarks } from './TopMarks.tsx'

const ROW = 20
const MARGIN = { top: 4, right: 56, bottom: 16, left: 4 }
const AXIS_HEIGHT = 24
/** With more rows than that the axis at the bottom is out of sight, and its marks stand at the top too. */
const MOST_ROWS_UNDER_ONE_AXIS = 24
const TOP_MARKS = 20
const PIXELS_A_TICK = 90
const MOST_NAME = 300
const NAME_SHARE = 0.34

/** Rows of bars from zero, or of dots, each with its whisker. */
export const RowPlot = memo(function RowPlot(props: {
  width: number
  rows: readonly PlotRow[]
  marks: 'bars' | 'dots'
  axis: { readonly label: string; readonly format: (value: number) => string }
  /** Values that the axis has to show beside the rows'. */
  include: readonly number[]
}): ReactElement {
  const { width, rows, marks, axis } = props
  const names = Math.min(MOST_NAME, Math.round(width * NAME_SHARE))
  const values = [...props.include, ...rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])])]
  const ticks = linearTicks(
    Math.min(...values),
    Math.max(...values),
    Math.max(3, (width - names) / PIXELS_A_TICK),
  )
  const domain: [number, number] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const isLong = rows.length > MOST_ROWS_UNDER_ONE_AXIS
  const top = MARGIN.top + (isLong ? TOP_MARKS : 0)
  return (
    <BarChart
      width={width}
      height={rows.length * ROW + AXIS_HEIGHT + top + MARGIN.bottom}
      data={rows as PlotRow[]}
      layout="vertical"
      margin={{ ...MARGIN, top }}
      barCategoryGap={0}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={GRID} />
      <XAxis
        type="number"
        height={AXIS_HEIGHT}
        domain={domain}
        ticks={ticks}
        interval={0}
        tickFormatter={axis.format}
        tick={TICK}
        axisLine={AXIS_LINE}
        tickLine={false}
        label={{ value: axis.label, position: 'insideBottom', offset: -10, style: TICK }}
      />
      <YAxis
        type="category"
        dataKey="key"
        width={names}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={(tick) => (
          <RowTick y={Number(tick.y)} index={tick.index} rows={rows} width={names} height={ROW} />
        )}
      />
      <Bar
        dataKey="value"
        isAnimationActive={false}
        shape={(bar: BarShapeProps) => (
          <RowMark
            row={bar.payload as PlotRow}
            first={bar.index === 0}
            y={bar.y}
            height={bar.height}
            bar={marks === 'bars'}
          />
        )}
      />
      <ReferenceLine x={0} stroke="var(--ink-3)" />
      {isLong && <TopMarks ticks={ticks} format={axis.format} />}
    </BarChart>
  )
})
