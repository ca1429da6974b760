import type { ReactElement } from 'react'
import { Glyph, type GlyphLook } from './glyph.tsx'
import classes from './Legend.module.css'

/** What a sign of a chart means; a filling is shown in two shapes, a swatch is a cell of a heatmap, a line a frontier or an interval. */
export interface LegendEntry {
  readonly label: string
  readonly sign:
    | ({ readonly kind: 'glyph' } & GlyphLook)
    /** Whatever the shape: what is in it is meant. */
    | ({ readonly kind: 'filling' } & Omit<GlyphLook, 'shape'>)
    | { readonly kind: 'line'; readonly colour: string; readonly width: number; readonly dashed?: boolean }
    | { readonly kind: 'swatch'; readonly colour: string }
}

const SIZE = 14
const PAIR = 2 * SIZE - 2

/** Read by the eye on the page; exports set the same signs and labels under their picture. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }): ReactElement {
  return (
    <ul className={classes.legend} data-legend>
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg width={entry.sign.kind === 'filling' ? PAIR : SIZE} height={SIZE} aria-hidden="true">
            <Sign sign={entry.sign} />
          </svg>
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  )
}

function Sign({ sign }: Pick<LegendEntry, 'sign'>): ReactElement {
  switch (sign.kind) {
    case 'glyph':
      return <Glyph look={sign} r={4} x={SIZE / 2} y={SIZE / 2} />
    case 'filling':
      return (
        <>
          <Glyph look={{ ...sign, shape: 'circle' }} r={4} x={SIZE / 2} y={SIZE / 2} />
          <Glyph look={{ ...sign, shape: 'triangle' }} r={4} x={PAIR - SIZE / 2} y={SIZE / 2} />
        </>
      )
    case 'line':
      return (
        <path
          d={`M0,${SIZE / 2}h${SIZE}`}
          style={{
            stroke: sign.colour,
            strokeWidth: sign.width,
            strokeDasharray: sign.dashed ? '3 2' : 'none',
          }}
        />
      )
    case 'swatch':
      return <rect x={1} y={1} width={SIZE - 2} height={SIZE - 2} style={{ fill: sign.colour }} />
  }
}
