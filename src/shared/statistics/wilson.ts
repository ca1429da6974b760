/** Lower and upper bound of a 95 % interval, fractions in [0, 1]. */
export type Interval = readonly [low: number, high: number]

/** The normal distribution's 97.5 % quantile. */
export const Z975 = 1.959963984540054

export const clampToFraction = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * Wilson's score interval (Wilson 1927) of `successes` out of `n` independent trials. `successes` may be a sum
 * of partial credits. Null for n = 0.
 */
export function wilsonInterval(successes: number, n: number): Interval | null {
  if (n <= 0) return null
  const p = successes / n
  const z2 = Z975 * Z975
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z975 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return [clampToFraction(centre - half), clampToFraction(centre + half)]
}
