import type { ReactElement } from 'react'

export const GLYPH_SHAPES = ['circle', 'triangle', 'square', 'diamond', 'cross'] as const
export type GlyphShape = (typeof GLYPH_SHAPES)[number]

/**
 * How a mark is filled, as {@link ../ProvenanceMark.tsx} tells it: `solid` for what was measured here, `ring` for what
 * others published, a `diamond` in it for what was imported, a dot (`target`) for several of these together.
 */
export type GlyphFill = 'solid' | 'ring' | 'diamond' | 'target'

export interface GlyphLook {
  readonly shape: GlyphShape
  readonly fill: GlyphFill
  /** A CSS colour, usually of the tokens. */
  readonly colour: string
}

/** Outlines of about the same area, `r` being the radius of the circle. */
const OUTLINES: Readonly<Record<GlyphShape, (r: number) => string>> = {
  circle: (r) => `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`,
  triangle: (r) => `M0,${-1.25 * r}L${1.2 * r},${0.9 * r}L${-1.2 * r},${0.9 * r}Z`,
  square: (r) => `M${-0.9 * r},${-0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`,
  diamond: (r) => `M0,${-1.3 * r}L${1.3 * r},0L0,${1.3 * r}L${-1.3 * r},0Z`,
  cross: (r) =>
    `M${-r},${-0.4 * r}h${0.6 * r}v${-0.6 * r}h${0.8 * r}v${0.6 * r}h${0.6 * r}v${0.8 * r}h${-0.6 * r}v${0.6 * r}h${-0.8 * r}v${-0.6 * r}h${-0.6 * r}Z`,
}

/** A mark around the origin, or at `x` and `y`. */
export function Glyph(props: { look: GlyphLook; r: number; x?: number; y?: number }): ReactElement {
  const { look, r, x = 0, y = 0 } = props
  const outline = OUTLINES[look.shape]
  return (
    <g transform={`translate(${x},${y})`}>
      <path
        d={outline(r)}
        style={{
          fill: look.fill === 'solid' ? look.colour : 'var(--panel)',
          stroke: look.colour,
          strokeWidth: 1.6,
        }}
      />
      {look.fill === 'target' && <path d={outline(r * 0.45)} style={{ fill: look.colour }} />}
      {look.fill === 'diamond' && <path d={OUTLINES.diamond(r * 0.42)} style={{ fill: look.colour }} />}
    </g>
  )
}
