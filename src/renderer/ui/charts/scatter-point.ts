import type { GlyphLook } from './glyph.tsx'

export interface ScatterPoint {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Of `y`; null where it is not known. */
  readonly interval: readonly [number, number] | null
  readonly name: string
  /** Everything a readout says, as one sentence. */
  readonly label: string
  readonly look: GlyphLook
}

export interface ScatterAxis {
  readonly label: string
  /** Writes a mark of the axis; `ticks` are all of them. */
  readonly format: (value: number, ticks: readonly number[]) => string
}
