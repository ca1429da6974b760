import type { ReactElement } from 'react'
import { cutText } from './cut-text.ts'
import type { HeatLayout, HeatmapData } from './heat-layout.ts'
import { measureText } from './measure-text.ts'
import { TICK } from './style.ts'

const GROUP = 18
/** Of a name that stands upright, at most. */
const LABEL = 236
const SIZE = 11
const GAP = 6

/** The names over the columns, upright, and over them the groups that follow each other. */
export function HeatColumns(props: { columns: HeatmapData['columns']; layout: HeatLayout }): ReactElement {
  const { columns, layout } = props
  const { names, cell } = layout
  const top = columns.some(({ group }) => group !== null) ? GROUP : 0
  const longest = columns.reduce((widest, { name }) => Math.max(widest, measureText(name, SIZE)), 0)
  // Upright unless every name fits over its column.
  const upright = longest + GAP > cell.width
  const height = Math.ceil(top + (upright ? Math.min(LABEL, longest) + GAP : GROUP))
  return (
    <svg width={layout.width} height={height} aria-hidden="true">
      {groupsOf(columns).map(({ group, from, count }) => (
        <g key={`${from}`}>
          <path
            d={`M${names + from * cell.width},${top - 3}h${count * cell.width - 3}`}
            style={{ stroke: 'var(--line-strong)', strokeWidth: 1.5 }}
          />
          <text
            x={names + from * cell.width}
            y={top - 7}
            style={{ ...TICK, fontSize: SIZE, fill: 'var(--ink-2)' }}
          >
            {cutText(group, count * cell.width - GAP, SIZE)}
          </text>
        </g>
      ))}
      {columns.map(({ name }, index) => {
        const x = names + index * cell.width + cell.width / 2
        return upright ? (
          <text
            key={name}
            transform={`translate(${x + SIZE / 3},${height - GAP / 2}) rotate(-90)`}
            style={{ ...TICK, fontSize: SIZE }}
          >
            {cutText(name, LABEL, SIZE)}
          </text>
        ) : (
          <text key={name} x={x} y={height - GAP} textAnchor="middle" style={{ ...TICK, fontSize: SIZE }}>
            {name}
          </text>
        )
      })}
    </svg>
  )
}

function groupsOf(columns: HeatmapData['columns']): { group: string; from: number; count: number }[] {
  const groups: { group: string; from: number; count: number }[] = []
  for (const [index, { group }] of columns.entries()) {
    if (group === null) continue
    const last = groups.at(-1)
    if (last && last.group === group && last.from + last.count === index) last.count++
    else groups.push({ group, from: index, count: 1 })
  }
  return groups
}
