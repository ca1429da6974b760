import type { Random } from '#shared/statistics/random.ts'
import { logGamma } from './incomplete-beta.ts'

/** Below this many expected successes counting them up is faster than rejecting. */
const FEW = 10

/** Draws from binomial distributions with at most `most` throws, exactly; ln of the factorials is kept. */
export function createBinomial(most: number, random: Random): (n: number, probability: number) => number {
  const logFactorials = Float64Array.from({ length: most + 1 }, (_, k) => logGamma(k + 1))
  const logFactorial = (k: number): number => logFactorials[k] ?? logGamma(k + 1)

  /** By inversion: walks up the distribution until the drawn share is spent. */
  function invert(n: number, p: number): number {
    const odds = p / (1 - p)
    let share = Math.exp(n * Math.log1p(-p))
    let left = random()
    let k = 0
    while (left > share && k < n) {
      left -= share
      k++
      share *= (odds * (n - k + 1)) / k
    }
    return k
  }

  /** Hörmann's transformed rejection BTRS (1993), for at least {@link FEW} expected successes and p ≤ 1/2. */
  function reject(n: number, p: number): number {
    const spread = Math.sqrt(n * p * (1 - p))
    const b = 1.15 + 2.53 * spread
    const a = -0.0873 + 0.0248 * b + 0.01 * p
    const centre = n * p + 0.5
    const squeeze = 0.92 - 4.2 / b
    const alpha = (2.83 + 5.1 / b) * spread
    const logOdds = Math.log(p / (1 - p))
    const mode = Math.floor((n + 1) * p)
    const atMode = logFactorial(mode) + logFactorial(n - mode)
    for (;;) {
      const u = random() - 0.5
      const v = random()
      const us = 0.5 - Math.abs(u)
      const k = Math.floor(((2 * a) / us + b) * u + centre)
      if (us >= 0.07 && v <= squeeze) return k
      if (k < 0 || k > n) continue
      const limit = atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds
      if (Math.log((v * alpha) / (a / (us * us) + b)) <= limit) return k
    }
  }

  return (n, probability) => {
    if (n === 0 || probability <= 0) return 0
    if (probability >= 1) return n
    const p = Math.min(probability, 1 - probability)
    const successes = n * p < FEW ? invert(n, p) : reject(n, p)
    return probability <= 0.5 ? successes : n - successes
  }
}
