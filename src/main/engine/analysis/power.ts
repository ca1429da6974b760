import { ALPHA } from '#shared/domain/comparison.ts'
import { logGamma } from './incomplete-beta.ts'
import { lowerTail } from './mcnemar.ts'

/** How surely a difference is to be found. */
export const USUAL_POWER = 0.8
/** Fewest items that can settle anything: with five, all of them going one way happens by chance in 6 %. */
export const FEWEST_ITEMS = 6
/** Normal quantiles that go with them. */
const Z_ALPHA = 1.959963984540054
const Z_USUAL_POWER = 0.8416212335729143

/** Two runs as power sees them: the true difference, and on what share of the items one is right and the other not. */
export interface PairedEffect {
  /** Fraction, the sign does not matter; at most `discordance`. */
  readonly difference: number
  readonly discordance: number
}

/**
 * How probable it is that the exact McNemar test claims a difference over `items` items: over the number of
 * discordant pairs, which is binomial, the mean of the exact conditional power (Duffy 1984).
 */
export function powerOf({ difference, discordance }: PairedEffect, items: number): number {
  const delta = Math.abs(difference)
  if (items < 1 || discordance <= 0) return 0
  const towards = Math.min(1, (discordance + delta) / (2 * discordance))
  const mean = items * discordance
  const spread = Math.sqrt(items * discordance * (1 - discordance))
  const from = Math.max(0, Math.floor(mean - 6 * spread))
  const to = Math.min(items, Math.ceil(mean + 6 * spread))
  // Among thousands of possible numbers of pairs neighbours say the same: 400 of them, evenly spaced, do.
  const stride = Math.max(1, Math.floor((to - from) / 400))
  let power = 0
  let weight = 0
  for (let pairs = from; pairs <= to; pairs += stride) {
    const share = binomialShare(pairs, items, discordance)
    weight += share
    power += share * conditionalPower(pairs, towards)
  }
  return weight === 0 ? 0 : power / weight
}

/** Probability that `pairs` discordant pairs are enough of one kind, each being of the better run's with `towards`. */
function conditionalPower(pairs: number, towards: number): number {
  const critical = criticalCount(pairs)
  if (critical < 0) return 0
  return lowerTail(critical, pairs, 1 - towards) + lowerTail(critical, pairs, towards)
}

/** Most of the rarer kind that is still significant; -1 where none is. */
function criticalCount(pairs: number): number {
  let low = -1
  let high = Math.floor(pairs / 2) + 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (2 * lowerTail(middle, pairs, 0.5) < ALPHA) low = middle
    else high = middle
  }
  return low
}

function binomialShare(k: number, n: number, p: number): number {
  if (p >= 1) return k === n ? 1 : 0
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p))
}

/** Beyond this nobody runs. */
const MOST_ITEMS = 10_000_000

/** Fewest items with that power; null where the difference is 0, or beyond {@link MOST_ITEMS}. The bracket around it is Miettinen's formula. */
export function itemsNeeded(effect: PairedEffect, power = USUAL_POWER): number | null {
  const delta = Math.abs(effect.difference)
  if (delta === 0) return null
  const first =
    (Z_ALPHA * Math.sqrt(effect.discordance) + Z_USUAL_POWER * Math.sqrt(effect.discordance - delta ** 2)) **
      2 /
    delta ** 2
  let high = Math.max(6, Math.ceil(first))
  while (high <= MOST_ITEMS && powerOf(effect, high) < power) high = Math.ceil(high * 1.25)
  if (high > MOST_ITEMS) return null
  let low = Math.floor(high / 4)
  while (powerOf(effect, low) >= power && low > 1) low = Math.floor(low / 2)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (powerOf(effect, middle) >= power) high = middle
    else low = middle
  }
  return high
}

/**
 * Smallest true difference that a comparison over `items` items would have found with power 0.8, where the items'
 * differences have this mean square (of items right or not: the share of discordant ones): by Miettinen's formula
 * (1968; Connor 1987), solved for the difference. No smaller than if every discordant pair went one way. Null where
 * not even a difference of everything would be found.
 */
export function detectableDifference(items: number, meanSquare: number): number | null {
  if (items < FEWEST_ITEMS) return null
  let low = 0
  let high = 1
  const found = (delta: number): boolean => {
    const square = Math.max(meanSquare, delta)
    const needed = Z_ALPHA * Math.sqrt(square) + Z_USUAL_POWER * Math.sqrt(Math.max(0, square - delta ** 2))
    return delta * Math.sqrt(items) >= needed
  }
  if (!found(high)) return null
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (found(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * Share of items on which just one of two runs is right, where both are right on `accuracy` of them and their
 * successes correlate so.
 */
export const discordanceAt = (accuracy: number, correlation: number): number =>
  2 * accuracy * (1 - accuracy) * (1 - correlation)
