import * as z from 'zod'
import { HISTOGRAM_MEASURES, ITEM_SORT_KEYS } from '../domain/run.ts'
import {
  answerType,
  benchmark,
  count,
  finishReason,
  format,
  fraction,
  instant,
  outcome,
  overruling,
  procedure,
  runId,
  split,
  usage,
} from './vocabulary.ts'

export const runItem = z.object({
  attemptId: z.int(),
  itemId: z.int(),
  task: z.string(),
  ordinal: count,
  sample: count,
  question: z.string(),
  gold: z.string(),
  /** The machine's; null before the attempt is answered. */
  outcome: outcome.nullable(),
  answer: z.string().nullable(),
  /** A person's, where there is one. */
  overruled: overruling.nullable(),
  flagged: z.boolean(),
  noted: z.boolean(),
  /** Whether the item's gold answer is disputed. */
  disputed: z.boolean(),
  /** These are null before there is a response. */
  latencyMs: count.nullable(),
  outputTokens: count.nullable(),
  reasoningLength: count.nullable(),
})

/** Something a person left: who, when, and in which words (empty: none). */
export const remark = z.object({ note: z.string(), by: z.string(), at: instant })

/** An answer as one way of reading finds it, and what it would be worth. */
export const reading = z.object({
  outcome,
  answer: z.string().nullable(),
  canonical: z.string().nullable(),
  rule: z.string().nullable(),
  /** UTF-16 code units into the response's text. */
  span: z.object({ start: count, end: count }).nullable(),
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
      /** HTTP status of each failed try, null where no answer came; empty also where nobody wrote them down. */
      retryStatuses: z.array(z.int().nullable()),
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
  /** Null where both readings agree, and without a response. */
  readings: z.object({ strict: reading, lenient: reading }).nullable(),
  marks: z.object({
    flagged: z.boolean(),
    overruled: z.object({ outcome: overruling, ...remark.shape }).nullable(),
    note: remark.nullable(),
  }),
  /** Of the item's gold answer, whichever run it is asked in. */
  dispute: remark.nullable(),
})

/** Inclusive; null: open on that side. */
const range = z
  .object({ min: count.nullable().default(null), max: count.nullable().default(null) })
  .nullable()
  .default(null)

/** What an attempt must be to be listed; null and an empty list ask nothing of it. */
export const itemsFilter = z.object({
  runId,
  /** The machine's. */
  outcomes: z.array(outcome).default([]),
  task: z.string().nullable().default(null),
  /** Full text over question, gold, response and extraction, read by `splitSearch` (domain/search-text.ts). */
  text: z.string().nullable().default(null),
  latencyMs: range,
  outputTokens: range,
  reasoningLength: range,
  disputed: z.boolean().nullable().default(null),
  flagged: z.boolean().nullable().default(null),
  overruled: z.boolean().nullable().default(null),
  noted: z.boolean().nullable().default(null),
  /** A run in which the same item and sample has another outcome. */
  differsFrom: runId.nullable().default(null),
})

/** Attempts without a value come last either way; equals stand in the order of the plan. */
const sort = z
  .object({ by: z.enum(ITEM_SORT_KEYS), descending: z.boolean().default(false) })
  .prefault({ by: 'plan' })

export const itemsQuery = itemsFilter.extend({
  sort,
  offset: count.default(0),
  limit: z.int().min(1).max(1000).default(200),
})

/** `from` inclusive, `to` exclusive; the last bin of a measure has no end (null). */
export const histogramBin = z.object({
  from: z.number(),
  to: z.number().nullable(),
  /** Of these `credit` is the sum, so credit / attempts is their accuracy. */
  attempts: count,
  correct: count,
  credit: z.number(),
})

export const itemAttempt = z.object({
  attemptId: z.int(),
  runId,
  label: z.string().nullable(),
  model: z.string(),
  format,
  promptHash: z.string(),
  sample: count,
  outcome: outcome.nullable(),
  overruled: overruling.nullable(),
  answer: z.string().nullable(),
  latencyMs: count.nullable(),
  outputTokens: count.nullable(),
})

const attemptId = z.object({ attemptId: z.int().positive() })

/** Reading what was asked and answered; procedures of `runs`. */
export const attempts = {
  items: procedure.input(itemsQuery).output(z.object({ total: count, items: z.array(runItem) })),
  /** Where an attempt stands in the list of these, from 0, for links into it; null: it is not in it. */
  place: procedure
    .input(itemsFilter.extend({ sort, ...attemptId.shape }))
    .output(z.object({ place: count.nullable(), total: count })),
  /** Of the run's responses; tokens as the provider counts them, reasoning length in UTF-8 bytes of thinking and response. */
  histograms: procedure
    .input(z.object({ runId }))
    .output(z.record(z.enum(HISTOGRAM_MEASURES), z.array(histogramBin))),
  attempt: procedure.input(attemptId).output(attempt),
  /** Every sample of the attempt's item in its run, in order, itself included. */
  samplesOf: procedure.input(attemptId).output(z.array(itemAttempt)),
  /** Attempts of an item in every other run than `exceptRun`, newest run first. */
  itemInOtherRuns: procedure
    .input(z.object({ itemHash: z.string(), exceptRun: runId.nullable().default(null) }))
    .output(z.array(itemAttempt)),
  /** The request as it goes out, without the key: where that would stand is `$VARIABLE`. Null for a baseline, which asks nobody. */
  request: procedure.input(attemptId).output(
    z
      .object({
        url: z.string(),
        headers: z.record(z.string(), z.string()),
        /** JSON. */
        body: z.string(),
        /** The whole as a command for a POSIX shell. */
        curl: z.string(),
      })
      .nullable(),
  ),
}
