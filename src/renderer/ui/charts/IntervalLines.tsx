import type { ReactElement } from 'react'
import { useXAxisScale, useYAxisScale } from 'recharts'

/** All intervals as one quiet path: five hundred lines cost as much as one. */
export function IntervalLines(props: {
  points: readonly { readonly x: number; readonly interval: readonly [number, number] | null }[]
}): ReactElement | null {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const d = props.points
    .map(({ x: at, interval }) => (interval ? `M${x(at)},${y(interval[0])}V${y(interval[1])}` : ''))
    .join('')
  return <path d={d} style={{ fill: 'none', stroke: 'var(--line-strong)', strokeWidth: 1.2 }} />
}
