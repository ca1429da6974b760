import { createPlacing } from './places.ts'
import { normal, seededRandom } from './random.ts'

export interface RankedScore {
  /** Fraction, higher is better. */
  readonly score: number
  readonly standardError: number
}

/** First and last place, from 1, that chance leaves open. */
export type RankRange = readonly [best: number, worst: number]

/** Most and fewest times the scores are drawn again, and how many scores are drawn in all in between. */
const MOST_DRAWS = 2000
const FEWEST_DRAWS = 400
const DRAWN_SCORES = 200_000

/** Normal numbers are picked from a table: drawing each afresh would take longer than all the rest. */
const TABLE_SIZE = 2 ** 15
let table: Float64Array | null = null

function normalTable(): Float64Array {
  if (table === null) {
    const random = seededRandom(19580101)
    table = Float64Array.from({ length: TABLE_SIZE }, () => normal(random))
  }
  return table
}

/**
 * Rank ranges: the middle 95 % of each row's place when every score is drawn again. A bootstrap over items of
 * a mean is normal with the mean's standard error for the item counts at hand, so it is drawn from the summary
 * instead of from the items. Rows are drawn independently; runs over the same items are positively correlated,
 * which makes these ranges a little too wide, never too narrow. Among hundreds of rows fewer draws do, as a
 * place more or less says nothing there.
 * Returns one range a row, in the order given. Deterministic.
 */
export function rankRanges(rows: readonly RankedScore[]): RankRange[] {
  const count = rows.length
  const draws = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(DRAWN_SCORES / Math.max(1, count))))
  const random = seededRandom(20240229)
  const normals = normalTable()
  const placeOf = createPlacing(count)
  const scores = Float64Array.from(rows, (row) => row.score)
  const standardErrors = Float64Array.from(rows, (row) => row.standardError)
  const drawn = new Float64Array(count)
  const places = new Uint32Array(count)
  /** How often each row took each place: row after row, place after place. */
  const tally = new Uint32Array(count * count)
  for (let draw = 0; draw < draws; draw++) {
    // Each draw reads on from another place in the table.
    const from = Math.floor(random() * TABLE_SIZE)
    for (let row = 0; row < count; row++) {
      const deviation = normals[(from + row) % TABLE_SIZE] ?? 0
      drawn[row] = (scores[row] ?? 0) + (standardErrors[row] ?? 0) * deviation
    }
    placeOf(drawn, places)
    for (let row = 0; row < count; row++) {
      const taken = row * count + (places[row] ?? 1) - 1
      tally[taken] = (tally[taken] ?? 0) + 1
    }
  }
  return rows.map((_, row) => {
    const own = tally.subarray(row * count, (row + 1) * count)
    return [placeAt(own, Math.floor(draws * 0.025)), placeAt(own, Math.ceil(draws * 0.975) - 1)]
  })
}

/** The place at `position`, from 0, of all places taken in ascending order. */
function placeAt(tally: Uint32Array, position: number): number {
  let seen = 0
  for (let place = 0; place < tally.length; place++) {
    seen += tally[place] ?? 0
    if (seen > position) return place + 1
  }
  return tally.length
}
