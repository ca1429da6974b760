import * as z from 'zod'
import {
  benchmark,
  count,
  format,
  fraction,
  instant,
  interval,
  judgement,
  modelType,
  outcomeCounts,
  procedure,
  runId,
} from './vocabulary.ts'

/**
 * One model × benchmark × format: its run over all items before one over a sample before an unfinished one, then the one
 * with most scored items; of equals one with the benchmark's own prompt, then the newest. A run over some of a
 * benchmark's tasks says nothing of the benchmark, and has no row.
 */
export const leaderboardRow = z.object({
  /**
   * Best and worst place that the intervals leave open, within the benchmark and format; rows whose ranges overlap are tied.
   * Null for an unfinished run. Samples take no place from runs over all items, but get those they could have among them.
   */
  rank: z.tuple([count, count]).nullable(),
  model: z.string(),
  organisation: z.string().nullable(),
  type: modelType.nullable(),
  paramsB: z.number().nullable(),
  benchmark,
  format,
  runId,
  /** Runs of the same model, benchmark and format, this one included. */
  runs: count,
  n: count,
  /** Items of the benchmark. */
  ofItems: count,
  /** Why it does not stand for the whole benchmark: a `sample` of its items, or `unfinished`; null where it does. */
  part: z.enum(['sample', 'unfinished']).nullable(),
  scored: count,
  /** What the benchmark ranks by: see `rankedBy`. */
  score: fraction.nullable(),
  rankedBy: z.enum(['micro', 'macro']),
  ci95: interval.nullable(),
  accuracy: fraction.nullable(),
  accuracyMacro: fraction.nullable(),
  outcomes: outcomeCounts,
  costUsd: z.number().nullable(),
  complete: z.boolean(),
  promptHash: z.string(),
  extractorVersion: count,
  finishedAt: instant.nullable(),
})

export const leaderboardQuery = z.object({
  benchmark: benchmark.nullable().default(null),
  format: format.nullable().default(null),
  judgement: judgement.default('machine'),
  /** Only so many rows, the first ones; null: all. */
  top: z.int().positive().nullable().default(null),
})

export const leaderboard = {
  query: procedure.input(leaderboardQuery).output(z.array(leaderboardRow)),
}
