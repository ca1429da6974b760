import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import {
  answerType,
  benchmark,
  count,
  exemplarSource,
  finishReason,
  format,
  fraction,
  instant,
  interval,
  lineOfText,
  method,
  outcome,
  outcomeCounts,
  procedure,
  runId,
  runStatus,
  split,
  usage,
} from './vocabulary.ts'

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
  formats: z.array(format).min(1),
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

export const taskScore = z.object({
  task: z.string(),
  /** Items of the task in this run. */
  n: count,
  scored: count,
  /** Mean credit over scored attempts; null where none is scored. */
  accuracy: fraction.nullable(),
  outcomes: outcomeCounts,
  exemplarSource: exemplarSource.nullable(),
  exemplarSet: z.string().nullable(),
  shots: count,
})

export const runSummary = z.object({
  id: runId,
  label: z.string().nullable(),
  status: runStatus,
  stopReason: z.string().nullable(),
  model: z.string(),
  benchmark,
  format,
  method,
  prompt: z.object({ name: z.string(), version: count, hash: z.string() }),
  sampling,
  /** Items, attempts (items × samples), and attempts with a score. */
  n: count,
  attempts: count,
  scored: count,
  correct: count,
  /** Micro: mean credit over scored attempts. Null until something is scored. */
  accuracy: fraction.nullable(),
  /** Macro: mean over tasks of their accuracy. */
  accuracyMacro: fraction.nullable(),
  /** Of `accuracy`: Wilson for one sample an item, t over item means with repeats. */
  ci95: interval.nullable(),
  /** Of `accuracyMacro`. */
  ci95Macro: interval.nullable(),
  outcomes: outcomeCounts,
  usage,
  /** Null where the model has no price. */
  costUsd: z.number().nullable(),
  durationMs: count,
  complete: z.boolean(),
  extractorVersion: count,
  createdAt: instant,
  finishedAt: instant.nullable(),
})

export const run = runSummary.extend({ tasks: z.array(taskScore) })

export const runProgress = z.object({
  run: runSummary,
  pending: count,
  inFlight: count,
  retries: count,
  /** Responses a second over the last seconds; null before the first. */
  ratePerSecond: z.number().nullable(),
  /** The last few failures in the provider's own words, newest first. */
  lastErrors: z.array(z.object({ message: z.string(), willRetry: z.boolean(), at: instant })),
})

export const runItem = z.object({
  attemptId: z.int(),
  itemId: z.int(),
  task: z.string(),
  ordinal: count,
  sample: count,
  question: z.string(),
  gold: z.string(),
  outcome: outcome.nullable(),
  answer: z.string().nullable(),
})

export const message = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })

export const attempt = z.object({
  attemptId: z.int(),
  runId,
  item: z.object({
    hash: z.string(),
    benchmark,
    task: z.string(),
    split,
    ordinal: count,
    answerType,
    question: z.string(),
    options: z.array(z.string()).nullable(),
    gold: z.string(),
    goldReasoning: z.string().nullable(),
    level: z.string().nullable(),
  }),
  sample: count,
  /** Exactly as sent; of them the first `sharedMessages` are the task's, the last the item's. Empty before it is asked. */
  messages: z.array(message),
  sharedMessages: count,
  response: z
    .object({
      text: z.string(),
      thinking: z.string().nullable(),
      finishReason,
      providerFinishReason: z.string().nullable(),
      usage,
      costUsd: z.number().nullable(),
      latencyMs: count,
      retries: count,
      requestId: z.string().nullable(),
      reportedModel: z.string().nullable(),
      receivedAt: instant,
    })
    .nullable(),
  error: z
    .object({ kind: z.string(), status: z.int().nullable(), message: z.string(), tries: count })
    .nullable(),
  score: z
    .object({
      outcome,
      credit: fraction,
      answer: z.string().nullable(),
      canonical: z.string().nullable(),
      rule: z.string().nullable(),
      /** UTF-16 code units into the response's text. */
      span: z.object({ start: count, end: count }).nullable(),
      extractorVersion: count,
    })
    .nullable(),
})

export const itemsQuery = z.object({
  runId,
  outcome: outcome.nullable().default(null),
  task: z.string().nullable().default(null),
  /** Full text over question, gold, response and extraction. */
  text: z.string().nullable().default(null),
  offset: count.default(0),
  limit: z.int().min(1).max(1000).default(200),
})

export const rescoreChange = z.object({
  attemptId: z.int(),
  task: z.string(),
  ordinal: count,
  sample: count,
  from: outcome,
  to: outcome,
  fromAnswer: z.string().nullable(),
  toAnswer: z.string().nullable(),
})

export const runs = {
  /** Checks everything, writes the plan of every run (models × benchmarks × formats), then runs them one after another. */
  start: procedure.input(runRequest).output(z.array(runSummary)),
  list: procedure.output(z.array(runSummary)),
  get: procedure.input(z.object({ id: runId })).output(run),
  /** Progress of one run until it ends; the last event is the end. At most ten events a second. */
  watch: procedure.input(z.object({ id: runId })).output(eventIterator(runProgress, run)),
  interrupt: procedure.input(z.object({ id: runId })).output(runSummary),
  /** Asks only for what is missing: attempts never answered, and those that ended in `error`. */
  resume: procedure
    .input(z.object({ id: runId, concurrency: z.int().min(1).max(512).optional() }))
    .output(runSummary),
  /** Reads the stored responses again with today's extractor. Never calls a provider. */
  rescore: procedure
    .input(z.object({ id: runId }))
    .output(z.object({ run, rescored: count, changes: z.array(rescoreChange) })),
  delete: procedure.input(z.object({ id: runId })).output(runSummary),
  items: procedure.input(itemsQuery).output(z.object({ total: count, items: z.array(runItem) })),
  attempt: procedure.input(z.object({ attemptId: z.int().positive() })).output(attempt),
}
