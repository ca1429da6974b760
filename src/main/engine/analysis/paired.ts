import { ALPHA } from '#shared/domain/comparison.ts'
import { seededRandom } from '#shared/statistics/random.ts'
import { classesOf, type DifferenceInterval, differenceInterval, meanOf, signFlipP } from './differences.ts'
import { mcnemarP } from './mcnemar.ts'
import { detectableDifference, FEWEST_ITEMS } from './power.ts'
import { studentT975 } from './students-t.ts'

export const RESAMPLES = 10_000
const SEED = 20240229

/** What one side made of an item: over its scored attempts, however many there were. */
export interface Showing {
  /** Mean credit, 0 to 1. */
  readonly credit: number
  /** Whether more than half of the attempts were entirely right; of a single one, whether it was. */
  readonly right: boolean
}

/** One item, asked of both sides. */
export interface Pair {
  readonly a: Showing
  readonly b: Showing
}

export interface PairedComparison {
  readonly n: number
  /** Means over the items of their mean credit; null without items. `difference` is B minus A. */
  readonly accuracyA: number | null
  readonly accuracyB: number | null
  readonly difference: number | null
  readonly ci95: DifferenceInterval | null
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
  readonly neither: number
  /** Of right and not right; partial credit is not right. */
  readonly mcnemarP: number
  /** What the verdict goes by: McNemar's test, or where an item's credit may be a fraction the test of signs. */
  readonly test: 'mcnemar' | 'sign-flip'
  readonly p: number
  /** Minimum detectable effect: see {@link detectableDifference}. */
  readonly mde: number | null
}

/** The paired comparison of DESIGN's "Two runs": deterministic, as its random numbers are seeded. */
export function comparePairs(pairs: readonly Pair[]): PairedComparison {
  const n = pairs.length
  let creditA = 0
  let creditB = 0
  let both = 0
  let onlyA = 0
  let onlyB = 0
  let square = 0
  let whole = true
  for (const { a, b } of pairs) {
    creditA += a.credit
    creditB += b.credit
    square += (b.credit - a.credit) ** 2
    whole &&= a.credit === Number(a.right) && b.credit === Number(b.right)
    if (a.right && b.right) both++
    else if (a.right) onlyA++
    else if (b.right) onlyB++
  }
  const classes = classesOf(pairs.map(({ a, b }) => b.credit - a.credit))
  const chance = { draws: RESAMPLES, random: seededRandom(SEED) }
  const exact = mcnemarP(onlyA, onlyB)
  return {
    n,
    accuracyA: n === 0 ? null : creditA / n,
    accuracyB: n === 0 ? null : creditB / n,
    difference: n === 0 ? null : meanOf(classes),
    ci95: differenceInterval(classes, chance),
    both,
    onlyA,
    onlyB,
    neither: n - both - onlyA - onlyB,
    mcnemarP: exact,
    test: whole ? 'mcnemar' : 'sign-flip',
    p: whole ? exact : signFlipP(classes, chance),
    // One more item of which nothing is known: runs that agree on all of a few may still differ.
    mde: detectableDifference(n, n === 0 ? 0 : (square + 0.5) / (n + 1)),
  }
}

/** What may be concluded of B. `too-few-items`: even all of them going one way could be chance. */
type Judgement = 'better' | 'worse' | 'no-detectable-difference' | 'too-few-items' | 'no-common-items'

export function judge({ n, difference, p }: PairedComparison): Judgement {
  if (n === 0 || difference === null) return 'no-common-items'
  if (n < FEWEST_ITEMS) return 'too-few-items'
  if (p >= ALPHA || difference === 0) return 'no-detectable-difference'
  return difference > 0 ? 'better' : 'worse'
}

/** Mean of paired numbers (costs, tokens, milliseconds) on each side and of their difference, with a t interval. */
export interface PairedMeans {
  readonly a: number
  readonly b: number
  readonly difference: number
  readonly ci95: readonly [number, number] | null
}

/** Null without a pair of known numbers. */
export function comparePairedMeans(
  pairs: readonly (readonly [a: number | null, b: number | null])[],
): PairedMeans | null {
  const known = pairs.flatMap(([a, b]) => (a === null || b === null ? [] : [[a, b] as const]))
  const n = known.length
  if (n === 0) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n
  const difference = mean(known.map(([a, b]) => b - a))
  const squares = known.reduce((sum, [a, b]) => sum + (b - a - difference) ** 2, 0)
  const half = n < 2 ? null : studentT975(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return {
    a: mean(known.map(([a]) => a)),
    b: mean(known.map(([, b]) => b)),
    difference,
    ci95: half === null ? null : [difference - half, difference + half],
  }
}
