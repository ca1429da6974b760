import type { TaskOrder } from '#shared/board/task-matrix.ts'
import { type BoardSearch, parseBoardSearch } from '#shared/board/view-address.ts'

export const CHARTS = ['ranking', 'size', 'time', 'price', 'tasks', 'gain'] as const
export type Chart = (typeof CHARTS)[number]

export const TOPS = [10, 20, 50, 100] as const
export type Top = (typeof TOPS)[number]

export const PRICES = ['price-in', 'price-out', 'price-blend'] as const
export type Price = (typeof PRICES)[number]

export const GAIN_KINDS = ['reasoning', 'knowledge'] as const
export type GainKind = (typeof GAIN_KINDS)[number]

/** The charts' own part of the address. Each is left out where it is as the charts open. */
export interface ChartChoices {
  readonly chart?: Exclude<Chart, 'ranking'> | undefined
  /** The score drawn: a benchmark's, or `average`; without it what the table is sorted by. */
  readonly by?: string | undefined
  readonly top?: Top | undefined
  readonly params?: 'active' | undefined
  readonly price?: Price | undefined
  /** The benchmark whose tasks the heatmap shows. */
  readonly of?: string | undefined
  readonly order?: Exclude<TaskOrder, 'name'> | undefined
  readonly kind?: GainKind | undefined
  readonly table?: true | undefined
}

export type ChartsSearch = BoardSearch & ChartChoices

export const DEFAULT_TOP: Top = 20
export const DEFAULT_PRICE: Price = 'price-blend'
export const DEFAULT_TASKS_OF = 'mmlu'

/** Reads an address somebody may have typed: the table's view and the charts' own choices; the rest is left out. */
export function parseChartsSearch(raw: Record<string, unknown>): ChartsSearch {
  const chart = CHARTS.find((candidate) => candidate === raw.chart)
  const top = TOPS.find((candidate) => candidate === raw.top)
  const price = PRICES.find((candidate) => candidate === raw.price)
  const kind = GAIN_KINDS.find((candidate) => candidate === raw.kind)
  return {
    ...parseBoardSearch(raw),
    ...(chart && chart !== 'ranking' && { chart }),
    ...(isName(raw.by) && { by: raw.by }),
    ...(top && top !== DEFAULT_TOP && { top }),
    ...(raw.params === 'active' && { params: 'active' as const }),
    ...(price && price !== DEFAULT_PRICE && { price }),
    ...(isName(raw.of) && raw.of !== DEFAULT_TASKS_OF && { of: raw.of }),
    ...(raw.order === 'hardest' && { order: 'hardest' as const }),
    ...(kind && { kind }),
    ...(raw.table === true && { table: true as const }),
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The table's part of the address. */
export const boardPart = (search: ChartsSearch): BoardSearch => parseBoardSearch({ ...search })
