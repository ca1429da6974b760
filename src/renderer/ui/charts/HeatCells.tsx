import { memo, type ReactElement, useMemo } from 'react'
import { cutText } from './cut-text.ts'
import { heatOpacity, heatPaths, heatStep, inkOn } from './heat.ts'
import { type HeatLayout, type HeatmapData, nameWidth } from './heat-layout.ts'
import { TICK } from './style.ts'

/** Rows that share their paths: few enough that what is out of sight is not painted. */
const CHUNK = 25
/** Cells wide enough for `100` in them, and how many of them at most get a value: more would take too long to draw. */
const WRITTEN_WIDTH = 24
const MOST_WRITTEN = 2000
const SIZE = 11

/** All cells, as a path for each step of the hue and each few rows, and the rows' names. */
export const HeatCells = memo(function HeatCells(props: {
  data: HeatmapData
  layout: HeatLayout
  format: (value: number) => string
}): ReactElement {
  const { data, layout, format } = props
  const { names } = layout
  const { width, height } = layout.cell
  const cell = useMemo(() => ({ width, height }), [width, height])
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(data.rows.length / CHUNK) }, (_, index) =>
        heatPaths(
          data.rows.slice(index * CHUNK, (index + 1) * CHUNK).map(({ values }) => values),
          data.range,
          cell,
          index * CHUNK,
        ),
      ),
    [data, cell],
  )
  const written = cell.width >= WRITTEN_WIDTH && data.rows.length * data.columns.length <= MOST_WRITTEN
  return (
    <svg width={layout.width} height={data.rows.length * cell.height + 1} aria-hidden="true">
      {data.rows.map(({ name }, index) => (
        <text
          key={name}
          x={0}
          y={index * cell.height + cell.height / 2}
          dominantBaseline="central"
          style={{ ...TICK, fill: 'var(--ink)' }}
        >
          <title>{name}</title>
          {cutText(name, nameWidth(layout))}
        </text>
      ))}
      <g transform={`translate(${names},0)`}>
        {chunks.map(({ steps, missing }, chunk) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is its place
          <g key={chunk}>
            {steps.map(({ step, d }) => (
              <path key={step} d={d} style={{ fill: 'hsl(var(--heat))', fillOpacity: heatOpacity(step) }} />
            ))}
            {missing !== '' && <path d={missing} style={{ stroke: 'var(--line-strong)' }} />}
          </g>
        ))}
        {written &&
          data.rows.flatMap(({ name, values }, row) =>
            values.map((value, column) =>
              value === null ? null : (
                <text
                  key={`${name}/${data.columns[column]?.name}`}
                  x={column * cell.width + cell.width / 2}
                  y={row * cell.height + cell.height / 2}
                  textAnchor="middle"
                  dominantBaseline="central"
                  style={{
                    ...TICK,
                    fontSize: SIZE,
                    fill: inkOn(heatStep(value, data.range)),
                  }}
                >
                  {format(value)}
                </text>
              ),
            ),
          )}
      </g>
    </svg>
  )
})
