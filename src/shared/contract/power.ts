import * as z from 'zod'
import { benchmark, count, fraction, procedure } from './vocabulary.ts'

export const powerRequest = z.object({
  /** Whose items and whose runs the answer goes by; null: none. */
  benchmark: benchmark.nullable().default(null),
  /** The true difference that is to be found, as a fraction: 0.02 is 2 points. */
  difference: z.number().gt(0).max(1),
  /** How surely it is to be found. */
  power: z.number().min(0.5).max(0.99).default(0.8),
  /** What so many items could show; null: all there are of the benchmark. */
  items: z.int().positive().max(10_000_000).nullable().default(null),
  /** About how many items both get right; null: as own runs do, or 0.7. */
  accuracy: fraction.nullable().default(null),
  /** Share of items that both get right or both get wrong; null: as own runs do, or what a correlation of 0.5 comes to. */
  agreement: fraction.nullable().default(null),
})

export const powerAnswer = z.object({
  /** Fewest items that find the difference (exact McNemar at 5 %). Null beyond ten million. */
  itemsNeeded: count.nullable(),
  /** Test items of the benchmark in the store. */
  available: count.nullable(),
  /** What it was reckoned with: the share of items on which just one is right. */
  discordance: fraction,
  /** Whether that is more than what was measured or assumed: a difference takes at least as many items of that kind. */
  raised: z.boolean(),
  accuracy: fraction,
  /** Where it is from: `given`; `own-runs`, two of one model with different prompts; `assumed`. */
  basis: z.enum(['given', 'own-runs', 'assumed']),
  /** Pairs of own runs looked at. */
  pairs: count,
  /** Share of items on which just one was right in those pairs, as it was: never raised. Null where none was looked at. */
  measured: z.object({ lowest: fraction, middle: fraction, highest: fraction }).nullable(),
  /** What `items` items, or all there are, would show. */
  at: z.object({ items: count, power: fraction, detectable: fraction.nullable() }).nullable(),
})

export const power = {
  /** How many items it takes to find a difference between two prompts. Refuses one that the accuracy given leaves no room for. */
  items: procedure.input(powerRequest).output(powerAnswer),
}
