import type { RunSummary } from '#shared/contract/views.ts'
import { asksVariant } from '#shared/domain/variant.ts'

export type PairDifference = 'prompt' | 'format' | 'model'

export interface SuggestedPair {
  readonly a: RunSummary
  readonly b: RunSummary
  /** The one thing they differ in. */
  readonly differ: PairDifference
}

const MOST_PAIRS = 8

/**
 * Scored runs over the same items that differ in one thing alone, the earlier as A; another prompt before another
 * format before another model, newest first. What a study asked is looked at there, all of it together.
 */
export function suggestPairs(runs: readonly RunSummary[]): SuggestedPair[] {
  const scored = runs
    .filter(({ scored, prompt }) => scored > 0 && !asksVariant({ prompt }))
    .sort((one, other) => other.id - one.id)
  const pairs = scored.flatMap((b, at) =>
    scored.slice(at + 1).flatMap((a): SuggestedPair[] => {
      const differ = asksTheSame(a, b) ? differenceOf(a, b) : null
      return differ === null ? [] : [{ a, b, differ }]
    }),
  )
  const order: readonly PairDifference[] = ['prompt', 'format', 'model']
  return pairs
    .sort((one, other) => order.indexOf(one.differ) - order.indexOf(other.differ))
    .slice(0, MOST_PAIRS)
}

/** Whether two runs asked the same items in the same way, as far as a list of runs tells. */
function asksTheSame(a: RunSummary, b: RunSummary): boolean {
  const isWhole = a.scope.items === a.scope.ofItems
  return (
    a.benchmark === b.benchmark &&
    a.n === b.n &&
    String(a.scope.tasks) === String(b.scope.tasks) &&
    // A seed chooses the items of a part.
    (isWhole || (a.sampling.seed ?? 0) === (b.sampling.seed ?? 0)) &&
    a.sampling.samples === b.sampling.samples &&
    a.sampling.temperature === b.sampling.temperature &&
    a.complete &&
    b.complete
  )
}

/** A prompt belongs to a format, so runs in two formats differ in the format and not in the prompt. */
function differenceOf(a: RunSummary, b: RunSummary): PairDifference | null {
  const differences: PairDifference[] = []
  if (a.format !== b.format) differences.push('format')
  else if (a.prompt.hash !== b.prompt.hash) differences.push('prompt')
  if (a.model !== b.model) differences.push('model')
  return differences.length === 1 ? (differences[0] ?? null) : null
}
