import type OpenAI from 'openai'
import * as z from 'zod'
import type { Model } from '#shared/domain/model.ts'
import { joinContents } from '#shared/domain/prompt.ts'
import { parseAnswer, requestIdOf } from '../answer.ts'
import type { Connection } from '../connection.ts'
import { finishReasonOf } from '../finish-reason.ts'
import type { Completion, CompletionRequest } from '../provider.ts'
import { STREAMED } from './completion-stream.ts'
import { readCompletionUsage } from './usage.ts'

/** This API's own default is 16 tokens, too few for any reasoning. */
const DEFAULT_MAX_TOKENS = 2048

const textCompletion = z.object({
  model: z.string().nullish(),
  choices: z.tuple([z.object({ finish_reason: z.string().nullish(), text: z.string() })], z.unknown()),
  usage: z.unknown().optional(),
})

/** One answer over Completions, the endpoint of models that go on with a text. */
export async function completeText(
  client: OpenAI,
  model: Model,
  request: CompletionRequest,
  connection: Connection,
): Promise<Completion> {
  const { messages, temperature, maxTokens, seed, signal, onWriting } = request
  const body: OpenAI.CompletionCreateParams = {
    model: model.modelId,
    prompt: joinContents(messages),
    max_tokens: maxTokens ?? DEFAULT_MAX_TOKENS,
    ...(temperature !== null && { temperature }),
    ...(seed !== null && { seed }),
    ...(onWriting && STREAMED),
  }
  const answer = await client.post<unknown>('/completions', { body, signal })
  const { choices, usage, model: reportedModel } = parseAnswer(textCompletion, answer, connection)
  const [{ text, finish_reason: finish = null }] = choices
  return {
    text,
    thinking: null,
    finishReason: finishReasonOf(finish),
    providerFinishReason: finish,
    usage: readCompletionUsage(usage),
    requestId: requestIdOf(answer),
    reportedModel: reportedModel ?? null,
  }
}
