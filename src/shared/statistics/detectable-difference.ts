/** The normal distribution's quantiles for a two-sided test at 5 % and for finding what is there in 80 % of cases. */
const Z_TEST = 1.959963984540054
const Z_POWER = 0.8416212335729143

export const DETECTION_POWER = 0.8
/** Share of items that turn out differently in two runs; about what two good prompts, or two like models, differ by. */
export const ASSUMED_DISCORDANT = 0.2

/**
 * The smallest difference in accuracy between two runs over the same `n` items that McNemar's test at 5 % would find
 * in 80 % of cases, when a share `discordant` of the items turns out differently (Connor 1987, normal approximation).
 * Null where not even all discordant items going one way would do.
 */
export function detectableDifference(n: number, discordant = ASSUMED_DISCORDANT): number | null {
  // n·δ² = (z₁·√d + z₂·√(d − δ²))², solved for δ: the right side falls as δ grows, so that the root is the only one.
  const lacks = (difference: number): boolean =>
    n * difference ** 2 <
    (Z_TEST * Math.sqrt(discordant) + Z_POWER * Math.sqrt(Math.max(0, discordant - difference ** 2))) ** 2
  if (n <= 0 || lacks(discordant)) return null
  let low = 0
  let high = discordant
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (lacks(middle)) low = middle
    else high = middle
  }
  return high
}
