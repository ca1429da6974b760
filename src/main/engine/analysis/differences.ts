import type { Random } from '#shared/statistics/random.ts'
import { Z975 } from '#shared/statistics/wilson.ts'
import { createBinomial } from './draw-binomial.ts'

/** How many items differ by how much: B's credit minus A's. One class for each value that occurs. */
export interface DifferenceClass {
  readonly value: number
  readonly items: number
}

/** Bounds of a difference of two fractions, each in [-1, 1]. */
export type DifferenceInterval = readonly [low: number, high: number]

/** Thirds and tenths added up in different orders are the same value. */
const round = (value: number): number => Math.round(value * 1e9) / 1e9

export function classesOf(differences: Iterable<number>): DifferenceClass[] {
  const counts = new Map<number, number>()
  for (const difference of differences) {
    const value = round(difference) + 0
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, items]) => ({ value, items })).sort((a, b) => a.value - b.value)
}

export const itemsIn = (classes: readonly DifferenceClass[]): number =>
  classes.reduce((sum, { items }) => sum + items, 0)

export const meanOf = (classes: readonly DifferenceClass[]): number =>
  classes.reduce((sum, { value, items }) => sum + value * items, 0) / itemsIn(classes)

/**
 * Percentile interval (95 %) of the mean difference from a paired bootstrap over items (Efron 1979). A resample of the
 * items with replacement enters the mean only through how often each class was drawn, and those counts are
 * multinomial with the classes' shares: drawing the counts is the same bootstrap, at two or three numbers a resample
 * instead of one an item. Where all items differ alike, resampling them shows nothing of what others would do: see
 * {@link unanimousInterval}. Null below two items.
 */
export function bootstrapInterval(
  classes: readonly DifferenceClass[],
  { draws, random }: { readonly draws: number; readonly random: Random },
): DifferenceInterval | null {
  const n = itemsIn(classes)
  if (n < 2) return null
  const [only, ...others] = classes
  if (only && others.length === 0) return unanimousInterval(only)
  const draw = createBinomial(n, random)
  // The largest class last: what the others leave over falls to it without a draw of its own.
  const ordered = [...classes].sort((a, b) => a.items - b.items)
  const means = new Float64Array(draws)
  for (let resample = 0; resample < draws; resample++) {
    let left = n
    let itemsLeft = n
    let sum = 0
    for (const { value, items } of ordered) {
      const drawn = items === itemsLeft ? left : draw(left, items / itemsLeft)
      sum += drawn * value
      left -= drawn
      itemsLeft -= items
    }
    means[resample] = sum / n
  }
  means.sort()
  return [means[Math.floor(draws * 0.025)] ?? 0, means[Math.ceil(draws * 0.975) - 1] ?? 0]
}

/** With fewer items that differ than this, resampling them says less than is known: without one, that 0 is certain. */
const FEWEST_TO_RESAMPLE = 10

/**
 * 95 % interval of the mean difference: the bootstrap's, or with few items that differ the adjusted Wald interval of
 * Bonett and Price (2012), which is that of the items and two more that differ by all there is, one each way. It has a
 * width even where no item differs. Null below two items.
 */
export function differenceInterval(
  classes: readonly DifferenceClass[],
  chance: { readonly draws: number; readonly random: Random },
): DifferenceInterval | null {
  const n = itemsIn(classes)
  if (n < 2) return null
  const differing = itemsIn(classes.filter(({ value }) => value !== 0))
  if (differing >= FEWEST_TO_RESAMPLE) return bootstrapInterval(classes, chance)
  const mean = (meanOf(classes) * n) / (n + 2)
  const squares = classes.reduce((sum, { value, items }) => sum + value ** 2 * items, 2)
  const half = Z975 * Math.sqrt((squares / (n + 2) - mean ** 2) / (n + 2))
  return [Math.max(-1, mean - half), Math.min(1, mean + half)]
}

/**
 * Of n items none differed otherwise: exactly (Clopper & Pearson 1934; its approximation is the rule of three, Hanley &
 * Lippman-Hand 1983) up to 1 − 0.025^(1/n) of all items may, at worst by all there is to gain or lose.
 */
function unanimousInterval({ value, items }: DifferenceClass): DifferenceInterval {
  const share = 1 - 0.025 ** (1 / items)
  return [value - share * (value + 1), value + share * (1 - value)]
}

/**
 * Two-sided p of the paired randomisation test (Fisher 1935): were both runs equally good, each item's difference
 * might as well have had the other sign. Of a class of m items the number of flipped signs is binomial(m, 1/2), so a
 * class takes one draw. On items that are right or not, it is McNemar's test, which then gives the exact p.
 */
export function signFlipP(
  classes: readonly DifferenceClass[],
  { draws, random }: { readonly draws: number; readonly random: Random },
): number {
  const bySize = classesOf(
    classes.flatMap(({ value, items }) => Array.from({ length: items }, () => Math.abs(value))),
  ).filter(({ value }) => value > 0)
  if (bySize.length === 0) return 1
  const observed = Math.abs(classes.reduce((sum, { value, items }) => sum + value * items, 0))
  const draw = createBinomial(Math.max(...bySize.map(({ items }) => items)), random)
  let asExtreme = 0
  for (let shuffle = 0; shuffle < draws; shuffle++) {
    let sum = 0
    for (const { value, items } of bySize) sum += value * (2 * draw(items, 0.5) - items)
    if (Math.abs(sum) >= observed - 1e-9) asExtreme++
  }
  return (1 + asExtreme) / (1 + draws)
}
