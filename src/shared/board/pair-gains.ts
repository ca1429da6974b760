import type { Comparison } from '../contract/views.ts'
import { BENCHMARK_FACTS, isBenchmark } from '../domain/benchmark.ts'
import { Z975 } from '../statistics/wilson.ts'
import { type CotGain, compareGains } from './cot-gain.ts'

/** The runs of a gain that is between two own runs: A answers only, B thinks first. Null for any other. */
export function runsOf({ cot, answerOnly }: CotGain): { readonly a: [number]; readonly b: [number] } | null {
  if (cot.figure.provenance !== 'own' || answerOnly.figure.provenance !== 'own') return null
  return { a: [answerOnly.figure.run.id], b: [cot.figure.run.id] }
}

type Compared = Pick<Comparison, 'a' | 'b' | 'n' | 'difference' | 'ci95' | 'macro' | 'tasks'>

/** Gains of own runs over the items that both runs were asked, highest first; without any in common as they were. */
export function pairGains(gains: readonly CotGain[], comparisons: readonly Compared[]): CotGain[] {
  const compared = new Map(comparisons.map((one) => [keyOf(one.a[0]?.id, one.b[0]?.id), one]))
  return gains
    .map((gain) => {
      const runs = runsOf(gain)
      const pairs = runs && compared.get(keyOf(runs.a[0], runs.b[0]))
      const difference = pairs ? pairedDifference(gain.benchmark, pairs) : null
      return pairs && difference ? { ...gain, difference, pairedItems: pairs.n } : gain
    })
    .sort(compareGains)
}

const keyOf = (a: number | undefined, b: number | undefined): string => `${a}/${b}`

/** By the average that the benchmark ranks by, as the scores beside it are. */
function pairedDifference(benchmark: string, compared: Compared): CotGain['difference'] | null {
  const { macro, difference, ci95 } = compared
  if (macro && isBenchmark(benchmark) && BENCHMARK_FACTS[benchmark].rankedBy === 'macro')
    return { value: macro.difference, interval: macroInterval(macro.difference, compared.tasks) }
  return difference === null ? null : { value: difference, interval: ci95 }
}

/** Tasks are drawn apart from each other, so that the variances of their differences add up; null where one has none. */
function macroInterval(
  value: number,
  tasks: readonly Pick<Comparison['tasks'][number], 'ci95'>[],
): CotGain['difference']['interval'] {
  let variance = 0
  for (const { ci95 } of tasks) {
    if (ci95 === null) return null
    variance += ((ci95[1] - ci95[0]) / 2 / Z975) ** 2
  }
  const half = (Z975 * Math.sqrt(variance)) / tasks.length
  return [Math.max(-1, value - half), Math.min(1, value + half)]
}
