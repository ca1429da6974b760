import { measureText } from './measure-text.ts'
import { TICK } from './style.ts'

export interface HeatmapData {
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly columns: readonly { readonly name: string; readonly group: string | null }[]
  readonly range: readonly [number, number]
}

export interface HeatLayout {
  readonly names: number
  readonly cell: { readonly width: number; readonly height: number }
  readonly width: number
}

const ROW = 18
const NAME_GAP = 10
/** Of the width, for the names at most, unless the cells leave more. */
const NAMES_SHARE = 0.24
const FEWEST_NAMES = 60
const FEWEST_PIXELS = 11
const MOST_PIXELS = 76
const RIGHT = 12

/** The names get what the longest of them needs, the cells what that leaves. All in pixels. */
export function layOutHeat(width: number, { rows, columns }: HeatmapData): HeatLayout {
  const most = Math.max(width * NAMES_SHARE, width - RIGHT - columns.length * MOST_PIXELS)
  const longest = rows.reduce((widest, { name }) => Math.max(widest, measureText(name, TICK.fontSize)), 0)
  const names = Math.ceil(Math.max(FEWEST_NAMES, Math.min(most, longest + NAME_GAP)))
  const room = (width - names - RIGHT) / Math.max(1, columns.length)
  const cell = Math.max(FEWEST_PIXELS, Math.min(MOST_PIXELS, Math.floor(room)))
  return { names, cell: { width: cell, height: ROW }, width: names + cell * columns.length + RIGHT }
}

/** Room that a row's name has. */
export const nameWidth = ({ names }: HeatLayout): number => names - NAME_GAP
