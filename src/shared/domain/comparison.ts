import type { Outcome } from './outcome.ts'

/** Where an item stands when two sides were asked it: by which of them it is right. */
export const FLIP_CELLS = ['both', 'only-a', 'only-b', 'neither'] as const
export type FlipCell = (typeof FLIP_CELLS)[number]

export function flipCellOf(rightA: boolean, rightB: boolean): FlipCell {
  if (rightA) return rightB ? 'both' : 'only-a'
  return rightB ? 'only-b' : 'neither'
}

/**
 * Of how many of an item's attempts it can be said that they are right, from their mean credit; null where credit was
 * given in parts, so that it cannot be told.
 */
export function countRight({
  attempts,
  credit,
  outcome,
}: {
  readonly attempts: number
  /** Mean over the attempts. */
  readonly credit: number
  /** Of the first attempt. */
  readonly outcome: Outcome
}): number | null {
  const right = Math.round(credit * attempts)
  return outcome === 'partial' || Math.abs(credit * attempts - right) > 1e-6 ? null : right
}

/** What two sides may differ in besides the prompt, each of which could be the cause of what is seen. */
export const CONFOUNDERS = [
  'benchmark',
  'model',
  'snapshot',
  'temperature',
  'max-tokens',
  'samples',
  'seed',
  'method',
  'exemplars',
  'prompt-style',
  'extractor',
  'items',
] as const
export type Confounder = (typeof CONFOUNDERS)[number]

/** What items are grouped by, to see where a difference comes from. `length`: quarters by characters of the question. */
export const SUBGROUPINGS = ['level', 'length', 'answer-type'] as const
export type Subgrouping = (typeof SUBGROUPINGS)[number]

/** What a verdict calls chance. */
export const ALPHA = 0.05

/**
 * Whether an interval of a difference excludes 0 where its test finds nothing, or holds 0 where it does. The test is
 * exact and a bootstrap interval is not, so close to the bound they part; a verdict goes by the test.
 */
export function intervalSaysOtherwise({
  ci95,
  p,
}: {
  /** Fractions, low then high. */
  readonly ci95: readonly [number, number] | null
  readonly p: number
}): boolean {
  return ci95 !== null && p < ALPHA === (ci95[0] <= 0 && ci95[1] >= 0)
}
