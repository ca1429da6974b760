import * as z from 'zod'
import { format, lineOfText } from './vocabulary.ts'

export const sampling = z.object({
  temperature: z.number().min(0).max(2).nullable(),
  maxTokens: z.int().positive().max(1_000_000).nullable(),
  samples: z.int().min(1).max(1000),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .nullable(),
})

/** `bbh` or one of its tasks, `bbh/navigate`; of the sample also a whole family, `sample/bbh`. */
export const benchmarkSelector = z.string().min(1, 'must not be empty')

export const runRequest = z.object({
  models: z.array(z.string()).min(1),
  benchmarks: z.array(benchmarkSelector).min(1),
  /** Of the benchmarks' own prompts; not looked at where `prompt` names one, which has its own format. */
  formats: z.array(format).min(1).default(['in-context-cot']),
  /** `NAME` for its newest version, or `NAME@VERSION`; null: the benchmarks' own. */
  prompt: z.string().min(1).nullable().default(null),
  /** Most items a run asks, chosen by seed and spread evenly over its tasks; null: all. */
  limit: z.int().positive().nullable().default(null),
  seed: sampling.shape.seed.default(null),
  samples: sampling.shape.samples.default(1),
  /** undefined: 0 for one sample, 0.7 for several, not sent to a Reasoning model. */
  temperature: z.number().min(0).max(2).optional(),
  maxTokens: sampling.shape.maxTokens.default(null),
  concurrency: z.int().min(1).max(512).default(8),
  label: lineOfText(200).nullable().default(null),
})
