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
    /**
     * What the likely figure goes by: runs of the same model that are alike, or with another format or benchmark, or
     * of other models, or nothing but a rule of thumb. `none`: a baseline spends none.
     */
    basis: z.enum(['same-model', 'same-model-otherwise', 'other-models', 'rule-of-thumb', 'none']),
    /** How many runs that are. */
    runs: count,
  }),
  /** Null where the model has no price. */
  costUsd: span.nullable(),
  /** By the model's newest run of this format or, where it has none, of another; null where it has no run at all. */
  timeMs: span.extend({ basis: z.enum(['same-format', 'other-formats']) }).nullable(),
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
