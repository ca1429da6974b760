import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { message } from './attempts.ts'
import { promptSource } from './prompts.ts'
import { runRequest } from './run-request.ts'
import { answerType, count, finishReason, fraction, outcome, procedure, usage } from './vocabulary.ts'

const text = z.string().max(200_000)

/** An item of the store, or a question of one's own, which without a gold answer is not scored. */
export const playgroundQuestion = z.union([
  z.object({ itemId: z.int().positive() }),
  z.object({
    question: text.min(1),
    options: z.array(text).min(2).max(26).nullable().default(null),
    gold: text.nullable().default(null),
    answerType: answerType.default('text'),
  }),
])

export const playgroundRequest = z.object({
  question: playgroundQuestion,
  prompts: z.array(promptSource).min(1).max(10),
  models: runRequest.shape.models.max(10),
  temperature: runRequest.shape.temperature,
  maxTokens: runRequest.shape.maxTokens,
  seed: runRequest.shape.seed,
})

/** A prompt and a model, by their places in the request. */
const cell = z.object({ prompt: count, model: count })

export const playgroundScore = z.object({
  outcome,
  credit: fraction,
  answer: z.string().nullable(),
  rule: z.string().nullable(),
  /** UTF-16 code units into the text. */
  span: z.object({ start: count, end: count }).nullable(),
})

export const playgroundEvent = z.discriminatedUnion('status', [
  /** What is sent, before its answer. Again where an answer broke off and is asked for anew: what was written is void. */
  cell.extend({ status: z.literal('asking'), messages: z.array(message) }),
  /** What its answer has grown by since the last of these, at most ten times a second; a part that has not is empty. */
  cell.extend({ status: z.literal('writing'), text: z.string(), thinking: z.string() }),
  /** The whole answer, whether it was written before the reader's eyes or not. */
  cell.extend({
    status: z.literal('answered'),
    text: z.string(),
    thinking: z.string().nullable(),
    finishReason,
    usage,
    costUsd: z.number().nullable(),
    latencyMs: count,
    retries: count,
    reportedModel: z.string().nullable(),
    /** Null for a question without a gold answer. */
    score: playgroundScore.nullable(),
  }),
  cell.extend({ status: z.literal('failed'), message: z.string() }),
])

export const playgroundResult = z.object({
  answered: count,
  failed: count,
  /** Null where any price is unknown. */
  costUsd: z.number().nullable(),
})

export const playground = {
  /**
   * One question with several prompts and models at once; nothing is stored. Answers are told of as they are written,
   * where their models' servers can, and whole at their end. Ends when all are answered, or when the reader leaves.
   */
  ask: procedure.input(playgroundRequest).output(eventIterator(playgroundEvent, playgroundResult)),
}
