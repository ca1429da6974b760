import { Z975 } from './wilson.ts'

export interface Measure {
  /** Fraction. */
  readonly score: number
  /** Null where it is not known how sure the score is. */
  readonly standardError: number | null
}

/** Of two independent figures: what is common to both, such as the same items, makes it a little too unsure. */
export interface Difference {
  /** First minus second, fraction. */
  readonly value: number
  /** 95 %, fractions in [-1, 1]; null where a standard error is not known. */
  readonly interval: readonly [low: number, high: number] | null
  readonly standardError: number | null
  /** Two-sided, of no difference at all; null likewise. */
  readonly p: number | null
}

export function differenceOf(first: Measure, second: Measure): Difference {
  const value = first.score - second.score
  if (first.standardError === null || second.standardError === null)
    return { value, interval: null, standardError: null, p: null }
  const standardError = Math.hypot(first.standardError, second.standardError)
  const half = Z975 * standardError
  return {
    value,
    interval: [Math.max(-1, value - half), Math.min(1, value + half)],
    standardError,
    p: standardError === 0 ? Number(value === 0) : twoSidedP(value / standardError),
  }
}

/** How often a standard normal number is at least as far from 0 as `z` (Abramowitz & Stegun 7.1.26: within 2e-7). */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const sum =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.min(1, sum * Math.exp(-x * x))
}
