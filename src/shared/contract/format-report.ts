import * as z from 'zod'
import { benchmark, count, format, fraction, interval, procedure, runId, runStatus } from './vocabulary.ts'

const difference = z.number().min(-1).max(1)

/** What chain of thought adds to answer only, over the items both were asked. */
export const cotGain = z.object({
  n: count,
  difference,
  ci95: z.tuple([difference, difference]).nullable(),
  p: fraction,
})

/** A model on a benchmark, with a run of each format: a done one before an unfinished one, then the one with most scored items, the newest of equals. */
export const formatRow = z.object({
  model: z.string(),
  benchmark,
  /** MMLU asks what is known, GSM8K, MATH and BBH how it is reasoned with; the sample does both. */
  kind: z.enum(['knowledge', 'reasoning', 'both']),
  cells: z.array(
    z.object({
      format,
      runId,
      status: runStatus,
      /** Items the run asks, those of them with a score, and its scored attempts. */
      items: count,
      scoredItems: count,
      n: count,
      accuracy: fraction.nullable(),
      ci95: interval.nullable(),
    }),
  ),
  /** Null where one of the two was not run. */
  gainInContext: cotGain.nullable(),
  gainZeroShot: cotGain.nullable(),
})

export const formatReport = z.object({
  rows: z.array(formatRow),
  /**
   * Runs with a score that stand in no row: of what they ask with, as it is another prompt than the benchmark's own and
   * what they gain may be its doing; as another run of the same cell stands for it.
   */
  leftOut: z.object({ otherPrompt: count, otherRun: count }),
})

export const formats = {
  /** The benchmarks' own prompts in their four formats, side by side. By model, then benchmark. */
  report: procedure
    .input(
      z.object({
        benchmark: benchmark.nullable().default(null),
        models: z.array(z.string()).nullable().default(null),
      }),
    )
    .output(formatReport),
}
