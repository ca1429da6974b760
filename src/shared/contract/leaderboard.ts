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
 * One model × benchmark × format: its run with most scored items; of equals one with the benchmark's own prompt, then
 * the newest.
 */
export const leaderboardRow = z.object({
  /** Best and worst place that the intervals leave open, within the benchmark and format; rows whose ranges overlap are tied. */
  rank: z.tuple([count, count]),
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
})

export const leaderboard = {
  query: procedure.input(leaderboardQuery).output(z.array(leaderboardRow)),
}
