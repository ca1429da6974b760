import * as z from 'zod'
import { benchmark, count, format } from './vocabulary.ts'

const span = z.object({ low: z.number(), high: z.number() })

/** What one run is likely to take; tokens, dollars and milliseconds are of the whole run. */
export const estimatedRun = z.object({
  model: z.string(),
  benchmark,
  format,
  items: count,
  /** Items × samples. */
  requests: count,
  input: z.object({
    tokens: count,
    /** `counted` with the tokenizer of OpenAI's models; for others that count is an `estimate`. */
    basis: z.enum(['counted', 'estimate']),
    /** Prompts that were rendered and counted, evenly over the run; the rest goes by them. */
    countedPrompts: count,
  }),
  output: z.object({
    tokens: span.extend({ likely: z.number() }),
    /** What the likely figure goes by: runs of the same model, or of others, or nothing but a rule of thumb. */
    basis: z.enum(['same-model', 'other-models', 'rule-of-thumb', 'none']),
    runs: count,
  }),
  /** Null where the model has no price. */
  costUsd: span.nullable(),
  /** Null where no earlier run tells how long this model takes. */
  timeMs: span.nullable(),
  /**
   * The smallest difference in accuracy to another run over the same items that this one would find in `power` of
   * cases (two-sided McNemar at 5 %), where `discordant` of the items turn out differently, or as many as the
   * difference itself if that is more; null where none is found.
   */
  detectable: z.object({ difference: z.number(), power: z.number(), discordant: z.number() }).nullable(),
})

export const runEstimate = z.object({
  runs: z.array(estimatedRun),
  total: z.object({
    requests: count,
    inputTokens: count,
    outputTokens: span,
    /** Null where any of the runs has none. */
    costUsd: span.nullable(),
    timeMs: span.nullable(),
  }),
})
