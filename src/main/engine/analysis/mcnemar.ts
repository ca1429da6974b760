import { incompleteBeta } from './incomplete-beta.ts'

/**
 * Exact two-sided McNemar test (McNemar 1947): were both runs equally good, each item that only one of them got right
 * would be a fair coin, so that `onlyB` is binomial with `onlyA + onlyB` throws. Twice the smaller tail, at most 1;
 * 1 where the runs agree on every item.
 */
export function mcnemarP(onlyA: number, onlyB: number): number {
  const discordant = onlyA + onlyB
  const fewer = Math.min(onlyA, onlyB)
  if (discordant === 0) return 1
  return Math.min(1, 2 * lowerTail(fewer, discordant, 0.5))
}

/** P(X ≤ k) of X binomial with n throws (Abramowitz & Stegun 26.5.24). */
export function lowerTail(k: number, n: number, probability: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return incompleteBeta(1 - probability, n - k, k + 1)
}
