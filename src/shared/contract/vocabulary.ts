import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ANSWER_TYPES } from '../domain/answer-type.ts'
import { BENCHMARKS, SPLITS } from '../domain/benchmark.ts'
import { FORMATS } from '../domain/format.ts'
import { EXEMPLAR_SOURCES } from '../domain/item.ts'
import { MODEL_TYPES, PROVIDERS } from '../domain/model.ts'
import { JUDGEMENTS, OUTCOMES, OVERRULINGS } from '../domain/outcome.ts'
import { PROBLEM_CODES } from '../domain/problem.ts'
import { problemDetail } from '../domain/problem-detail.ts'
import { FINISH_REASONS, METHODS, RUN_STATUSES, STOP_CAUSES } from '../domain/run.ts'

export const benchmark = z.enum(BENCHMARKS)
export const split = z.enum(SPLITS)
export const format = z.enum(FORMATS)
export const answerType = z.enum(ANSWER_TYPES)
export const outcome = z.enum(OUTCOMES)
export const provider = z.enum(PROVIDERS)
export const modelType = z.enum(MODEL_TYPES)
export const runStatus = z.enum(RUN_STATUSES)
export const stopCause = z.enum(STOP_CAUSES)
export const overruling = z.enum(OVERRULINGS)
export const judgement = z.enum(JUDGEMENTS)
export const method = z.enum(METHODS)
export const finishReason = z.enum(FINISH_REASONS)
export const exemplarSource = z.enum(EXEMPLAR_SOURCES)

/** Control characters and bidirectional overrides: what could break a line or steer a terminal. */
const STEERS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u

/** A name or note of the user's, on one line. */
export const lineOfText = (longest: number) =>
  z
    .string()
    .max(longest, `must not be longer than ${longest} characters`)
    .refine((text) => !STEERS.test(text), 'must not contain control characters')

export const runId = z.int().positive()
export const count = z.int().nonnegative()
export const fraction = z.number().min(0).max(1)
/** Lower and upper bound, fractions. */
export const interval = z.tuple([fraction, fraction])
/** ISO 8601, UTC. */
export const instant = z.string()

export const outcomeCounts = z.record(outcome, count)
export const usage = z.object({ inputTokens: count, outputTokens: count, reasoningTokens: count })

export const problem = z.object({
  code: z.enum(PROBLEM_CODES),
  hint: z.string().nullable(),
  place: z.object({ file: z.string().optional(), line: z.int().optional(), field: z.string().optional() }),
  /** What the page says it from in the reader's language; null where only the message tells. */
  detail: problemDetail.nullable(),
})

/** Every procedure can fail with a `PROBLEM`: its message says what happened, its data what to do and where. */
export const procedure = oc.errors({ PROBLEM: { status: 422, data: problem } })
