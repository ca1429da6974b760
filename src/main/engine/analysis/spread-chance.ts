import type { Random } from '#shared/statistics/random.ts'

/** How far the best and the worst variant would lie apart, did the score not hang on the wording. */
export interface SpreadByChance {
  /** Mean of it, and what it exceeds in 5 % of cases; fractions. */
  readonly mean: number
  readonly upper95: number
  /** How often it is at least the spread that was seen. */
  readonly p: number
}

/**
 * What chance alone would spread (randomisation within items, as for Friedman's and Cochran's tests): were all variants
 * alike, the credits an item earned under them could as well have fallen to them in any other order. Takes each item's
 * credits in the variants' order; an item with the same under all moves none, and is not drawn.
 */
export function spreadByChance(
  items: readonly (readonly number[])[],
  { draws, random }: { readonly draws: number; readonly random: Random },
): SpreadByChance {
  const n = items.length
  const variants = items[0]?.length ?? 0
  if (n === 0 || variants < 2) return { mean: 0, upper95: 0, p: 1 }
  const mixed = items.filter((credits) => credits.some((credit) => credit !== credits[0]))
  const observed = rangeOf(totalsOf(mixed, variants)) / n
  const shuffled = mixed.map((credits) => [...credits])
  const spreads = new Float64Array(draws)
  let asLarge = 0
  for (let draw = 0; draw < draws; draw++) {
    for (const credits of shuffled) shuffle(credits, random)
    const spread = rangeOf(totalsOf(shuffled, variants)) / n
    spreads[draw] = spread
    if (spread >= observed - 1e-9) asLarge++
  }
  spreads.sort()
  return {
    mean: spreads.reduce((sum, spread) => sum + spread, 0) / draws,
    upper95: spreads[Math.ceil(draws * 0.95) - 1] ?? 0,
    p: (1 + asLarge) / (1 + draws),
  }
}

function totalsOf(items: readonly (readonly number[])[], variants: number): Float64Array {
  const totals = new Float64Array(variants)
  for (const credits of items)
    for (let variant = 0; variant < variants; variant++)
      totals[variant] = (totals[variant] ?? 0) + (credits[variant] ?? 0)
  return totals
}

function rangeOf(totals: Float64Array): number {
  return Math.max(...totals) - Math.min(...totals)
}

/** In place (Fisher and Yates). */
function shuffle(values: number[], random: Random): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const value = values[last] ?? 0
    values[last] = values[other] ?? 0
    values[other] = value
  }
}
