import { normal, seededRandom } from './random.ts'

export interface RankedScore {
  /** Fraction, higher is better. */
  readonly score: number
  readonly standardError: number
}

/** First and last place, from 1, that chance leaves open. */
export type RankRange = readonly [best: number, worst: number]

const DRAWS = 2000

/**
 * Rank ranges: the middle 95 % of each row's place when every score is drawn again. A bootstrap over items of
 * a mean is normal with the mean's standard error for the item counts at hand, so it is drawn from the summary
 * instead of from the items. Rows are drawn independently; runs over the same items are positively correlated,
 * which makes these ranges a little too wide, never too narrow.
 * Returns one range a row, in the order given. Deterministic.
 */
export function rankRanges(rows: readonly RankedScore[]): RankRange[] {
  const random = seededRandom(20240229)
  const places = rows.map(() => new Uint16Array(DRAWS))
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = rows.map((row) => row.score + row.standardError * normal(random))
    const sorted = [...drawn].sort((a, b) => b - a)
    // Equal scores share the best place; indexOf would be quadratic for many rows.
    const firstPlace = new Map<number, number>()
    for (const [index, score] of sorted.entries())
      if (!firstPlace.has(score)) firstPlace.set(score, index + 1)
    for (const [row, score] of drawn.entries()) {
      const own = places[row]
      if (own) own[draw] = firstPlace.get(score) ?? 1
    }
  }
  return places.map((own) => {
    own.sort()
    return [own[Math.floor(DRAWS * 0.025)] ?? 1, own[Math.ceil(DRAWS * 0.975) - 1] ?? 1]
  })
}
