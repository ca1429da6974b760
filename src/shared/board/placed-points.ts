import type { BoardModel } from './figure.ts'
import type { ScorePoint } from './score-points.ts'

/** What a score can be drawn against. */
export const AGAINST = ['params', 'active', 'released', 'price-in', 'price-out', 'price-blend'] as const
export type Against = (typeof AGAINST)[number]

export interface PlacedPoint extends ScorePoint {
  /** Parameters in billions, years (2024.5 is the middle of that year), or US dollars per million tokens. */
  readonly x: number
  /** The score again, as charts and frontiers read it. */
  readonly y: number
}

/** Three tokens read for one written: the usual mixture of a price comparison. */
const READ_PER_WRITTEN = 3

/** The points that have a place; the others are counted by whoever asks. */
export function placePoints(points: readonly ScorePoint[], against: Against): PlacedPoint[] {
  return points.flatMap((point) => {
    const x = placeOf(point.model, against)
    return x === null ? [] : [{ ...point, x, y: point.score }]
  })
}

function placeOf(model: BoardModel, against: Against): number | null {
  const { priceInUsdPerMtok: read, priceOutUsdPerMtok: written } = model
  switch (against) {
    case 'params':
      return positive(model.paramsB)
    case 'active':
      return positive(model.activeParamsB ?? model.paramsB)
    case 'released':
      return yearOf(model.released)
    case 'price-in':
      return positive(read)
    case 'price-out':
      return positive(written)
    case 'price-blend':
      return read === null || written === null
        ? null
        : positive((READ_PER_WRITTEN * read + written) / (READ_PER_WRITTEN + 1))
  }
}

/** A logarithmic axis has no place for 0. */
const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null)

/** The middle of the month, or of the year where no month is known. */
export function yearOf(released: string | null): number | null {
  const [year = '', month] = released?.split('-') ?? []
  if (year === '') return null
  return Number(year) + (month === undefined ? 0.5 : (Number(month) - 0.5) / 12)
}
