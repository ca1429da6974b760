import type { GlyphLook } from './glyph.tsx'

/** One row of the plot: a name on the left, a value with its interval on the axis, the value again in figures. */
export interface PlotRow {
  readonly key: string
  readonly name: string
  /** Before the name, such as a rank; empty for none. */
  readonly lead: string
  readonly value: number
  readonly interval: readonly [number, number] | null
  readonly written: string
  readonly label: string
  readonly look: GlyphLook
  /** Rows that follow each other with the same one are joined by a line at the left; null: by none. */
  readonly group: string | null
}
