/** The benchmarks the Hub knows, and how each one's paper reports it. */

export const BENCHMARKS = ['gsm8k', 'math', 'bbh', 'mmlu', 'sample'] as const
export type Benchmark = (typeof BENCHMARKS)[number]

/** A family shares prompts and answer conventions; the sample's tasks belong to one of the four official ones. */
export const FAMILIES = ['gsm8k', 'math', 'bbh', 'mmlu'] as const
export type Family = (typeof FAMILIES)[number]

export const SPLITS = ['test', 'train', 'dev', 'val'] as const
export type Split = (typeof SPLITS)[number]

/** `micro` averages over items, `macro` over tasks; each benchmark ranks by what its paper uses. */
export type Averaging = 'micro' | 'macro'

interface BenchmarkFacts {
  readonly name: string
  readonly rankedBy: Averaging
  /** Items of the complete official test split; null where there is none. */
  readonly officialTestItems: number | null
}

export const BENCHMARK_FACTS: Readonly<Record<Benchmark, BenchmarkFacts>> = {
  gsm8k: { name: 'GSM8K', rankedBy: 'micro', officialTestItems: 1319 },
  math: { name: 'MATH', rankedBy: 'micro', officialTestItems: 5000 },
  bbh: { name: 'BBH', rankedBy: 'macro', officialTestItems: 6511 },
  mmlu: { name: 'MMLU', rankedBy: 'micro', officialTestItems: 14042 },
  sample: { name: 'Sample', rankedBy: 'micro', officialTestItems: null },
}

export function isBenchmark(text: string): text is Benchmark {
  return (BENCHMARKS as readonly string[]).includes(text)
}

/**
 * The family whose prompts and conventions a task follows. The sample's tasks are named `FAMILY` or
 * `FAMILY/TASK` (`gsm8k`, `bbh/navigate`); every other benchmark is its own family.
 */
export function familyOf(benchmark: Benchmark, task: string): Family {
  if (benchmark !== 'sample') return benchmark
  const family = task.split('/', 1)[0]
  const found = FAMILIES.find((candidate) => candidate === family)
  if (!found) throw new Error(`sample task “${task}” names no family`)
  return found
}

/** The families a benchmark's tasks belong to: all four for the sample, itself for the others. */
export const familiesOf = (benchmark: Benchmark): readonly Family[] =>
  benchmark === 'sample' ? FAMILIES : [benchmark]

/** The task's name inside its family: `bbh/navigate` of the sample is `navigate`. */
export function taskInFamily(benchmark: Benchmark, task: string): string {
  return benchmark === 'sample' && task.includes('/') ? task.slice(task.indexOf('/') + 1) : task
}
