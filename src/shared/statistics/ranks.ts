import { normalCdf } from './normal.ts'

export interface RankedScore {
  /** Fraction, higher is better. */
  readonly score: number
  readonly standardError: number
}

/** First and last place, from 1, that chance leaves open. */
export type RankRange = readonly [best: number, worst: number]

/** Standard errors beyond which nothing is left to chance; of a row's own score, beyond which it is not looked at. */
const CERTAIN = 3.6
const LOOKED_AT = 3
/** Scores at which all rows are held against one another: so many to a usual standard error, and no more in all. */
const POINTS_AN_ERROR = 4
const MOST_POINTS = 1024
/** A row has scores of its own to be looked at, so far apart, where its standard error is below so many such points. */
const FEWEST_POINTS = 2.5
const OWN_STEP = 0.25

/**
 * Rank ranges: the middle 95 % of each row's place when every score is drawn again. A bootstrap over items of a mean is
 * normal with the mean's standard error for the item counts at hand, so what it would find is computed from the summary
 * instead of being drawn: at a given score of its own, a row's place is one more than the number of others above it,
 * each with its own probability, and that is weighed over the scores the row may have. Rows are taken as independent;
 * runs over the same items are positively correlated, which makes these ranges a little too wide, never too narrow.
 * Returns one range a row, in the order given.
 */
export function rankRanges(rows: readonly RankedScore[]): RankRange[] {
  const rangeOf = createRanking(rows)
  return rows.map((_, row) => rangeOf(row))
}

/** The same for one row at a time, by its index: of hundreds a reader has a few in sight, and each takes its time. */
export function createRanking(rows: readonly RankedScore[]): (row: number) => RankRange {
  const scores = Float64Array.from(rows, ({ score }) => score)
  const errors = Float64Array.from(rows, ({ standardError }) => standardError)
  const step = stepOf(scores, errors)
  /** Who is above each multiple of `step`. */
  const known = new Map<number, Above>()
  const aboveAt = (point: number): Above => {
    const before = known.get(point)
    if (before) return before
    const above = findAbove(scores, errors, point * step)
    known.set(point, above)
    return above
  }
  const places = createTally(rows.length)
  const weighPlaces = (score: number, error: number): void => {
    places.clear()
    if (error === 0) places.add(findAbove(scores, errors, score), null, 1)
    else if (error < FEWEST_POINTS * step)
      for (let z = -LOOKED_AT; z <= LOOKED_AT; z += OWN_STEP)
        places.add(findAbove(scores, errors, score + z * error), normalCdf(-z), weigh(z))
    else {
      const last = Math.floor((score + LOOKED_AT * error) / step)
      for (let point = Math.ceil((score - LOOKED_AT * error) / step); point <= last; point++) {
        const z = (point * step - score) / error
        places.add(aboveAt(point), normalCdf(-z), weigh(z))
      }
    }
  }
  const ranges: RankRange[] = []
  return (row) => {
    const before = ranges[row]
    if (before) return before
    weighPlaces(at(scores, row), at(errors, row))
    const range: RankRange = [places.reached(0.025), places.reached(0.975)]
    ranges[row] = range
    return range
  }
}

const weigh = (z: number): number => Math.exp((-z * z) / 2)

function stepOf(scores: Float64Array, errors: Float64Array): number {
  const usual = errors.filter((error) => error > 0).sort()
  const median = usual[usual.length >> 1] ?? 0
  const spread = Math.max(...scores) - Math.min(...scores) + 2 * LOOKED_AT * median
  return Math.max(median / POINTS_AN_ERROR, spread / MOST_POINTS)
}

/** The rows above a score: how many certainly are, and the probability that 0, 1, 2 … of the open ones are. */
interface Above {
  readonly certain: number
  readonly chances: Float64Array
}

/** Open rows beyond which their number is taken as normal, as sums of many are, if it also varies by this much. */
const MOST_EXACT = 160
const LEAST_VARIANCE = 25

function findAbove(scores: Float64Array, errors: Float64Array, score: number): Above {
  let certain = 0
  const open: number[] = []
  for (let row = 0; row < scores.length; row++) {
    const distance = at(scores, row) - score
    const error = at(errors, row)
    if (distance > CERTAIN * error) certain++
    else if (error > 0 && distance > -CERTAIN * error) open.push(normalCdf(distance / error))
  }
  return { certain, chances: sumOf(open) }
}

/** How many of independent events happen (Poisson binomial). */
function sumOf(probabilities: readonly number[]): Float64Array {
  const variance = probabilities.reduce((sum, probability) => sum + probability * (1 - probability), 0)
  return probabilities.length > MOST_EXACT && variance > LEAST_VARIANCE
    ? nearSum(probabilities, variance)
    : exactSum(probabilities)
}

/** One event after another is taken in. */
function exactSum(probabilities: readonly number[]): Float64Array {
  const chances = new Float64Array(probabilities.length + 1)
  chances[0] = 1
  let taken = 0
  for (const probability of probabilities) {
    taken++
    for (let count = taken; count > 0; count--)
      chances[count] = at(chances, count) * (1 - probability) + at(chances, count - 1) * probability
    chances[0] = at(chances, 0) * (1 - probability)
  }
  return chances
}

function nearSum(probabilities: readonly number[], variance: number): Float64Array {
  const mean = probabilities.reduce((sum, probability) => sum + probability, 0)
  const deviation = Math.sqrt(variance)
  const below = (count: number): number => normalCdf((count + 0.5 - mean) / deviation)
  return Float64Array.from(
    { length: probabilities.length + 1 },
    (_, count) => below(count) - below(count - 1),
  )
}

/** How much speaks for each place of a row. */
interface Tally {
  clear(): void
  /**
   * Adds the places that a row has at one score of its own. The row itself is among the open ones with probability `own`
   * and is taken out again; null where it is not among them.
   */
  add(above: Above, own: number | null, weight: number): void
  /** The first place by which `share` of everything added is reached. */
  reached(share: number): number
}

function createTally(rows: number): Tally {
  /** The n-th is of place n + 1. */
  const tally = new Float64Array(rows + 1)
  let low = tally.length
  let high = 0
  let sum = 0
  const put = (place: number, weight: number): void => {
    tally[place] = at(tally, place) + weight
  }
  return {
    clear: () => {
      tally.fill(0, low, high)
      low = tally.length
      high = 0
      sum = 0
    },
    add: ({ certain, chances }, own, weight) => {
      const others = own === null ? chances.length : chances.length - 1
      low = Math.min(low, certain)
      high = Math.max(high, certain + others)
      sum += weight
      // Whichever end the taking out begins at, it divides by the larger of the two probabilities, so no error grows.
      let before = 0
      if (own === null)
        for (let count = 0; count < others; count++) put(certain + count, at(chances, count) * weight)
      else if (own < 0.5)
        for (let count = 0; count < others; count++) {
          before = (at(chances, count) - own * before) / (1 - own)
          put(certain + count, before * weight)
        }
      else
        for (let count = others - 1; count >= 0; count--) {
          before = (at(chances, count + 1) - (1 - own) * before) / own
          put(certain + count, before * weight)
        }
    },
    reached: (share) => {
      let seen = 0
      for (let place = low; place < high; place++) {
        seen += at(tally, place)
        if (seen >= share * sum) return place + 1
      }
      return Math.max(1, high)
    },
  }
}

/** An element that is there. */
const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0
