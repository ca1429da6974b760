import type { ReactElement } from 'react'
import { cutText } from './cut-text.ts'
import { Glyph } from './glyph.tsx'
import type { PlotRow } from './plot-row.ts'
import { TICK } from './style.ts'

const TIE = 4
const LEAD = 60
const GLYPH = 74
const BARE_GLYPH = 6
const NAME_AFTER = 10
const DOT = 3.6
const GAP = 10

/** What stands left of a row: the line of its tie, its rank, where it comes from, its name. */
export function RowTick(props: {
  y: number
  index: number
  rows: readonly PlotRow[]
  width: number
  height: number
}): ReactElement {
  const { y, index, rows, height } = props
  const row = rows[index]
  if (!row) return <g />
  const joins = (other: PlotRow | undefined): boolean => row.group !== null && other?.group === row.group
  const above = joins(rows[index - 1])
  const below = joins(rows[index + 1])
  const inset = 4
  const glyph = rows.some(({ lead }) => lead !== '') ? GLYPH : BARE_GLYPH
  const name = glyph + NAME_AFTER
  return (
    <g>
      {(above || below) && (
        <path
          d={`M${TIE},${y - height / 2 + (above ? 0 : inset)}V${y + height / 2 - (below ? 0 : inset)}`}
          style={{ stroke: 'var(--line-strong)', strokeWidth: 2.5 }}
        />
      )}
      <text x={LEAD} y={y} textAnchor="end" dominantBaseline="central" style={TICK}>
        {row.lead}
      </text>
      <Glyph look={row.look} r={DOT} x={glyph} y={y} />
      <text x={name} y={y} dominantBaseline="central" style={{ ...TICK, fill: 'var(--ink)' }}>
        <title>{row.name}</title>
        {cutText(row.name, props.width - name - GAP)}
      </text>
    </g>
  )
}
