import type OpenAI from 'openai'
import * as z from 'zod'
import type { Model } from '#shared/domain/model.ts'
import { parseAnswer, requestIdOf } from '../answer.ts'
import type { Connection } from '../connection.ts'
import { finishReasonOf } from '../finish-reason.ts'
import type { Completion, CompletionRequest } from '../provider.ts'
import { STREAMED } from './completion-stream.ts'
import { readCompletionUsage } from './usage.ts'

const part = z.object({ text: z.string().nullish() })
/** Where servers show what the model thought; some put other shapes there. */
const shownThinking = z.string().nullish().catch(null)

const choice = z.object({
  finish_reason: z.string().nullish(),
  message: z.object({
    content: z.union([z.string(), z.array(part)]).nullish(),
    refusal: z.string().nullish(),
    reasoning_content: shownThinking,
    reasoning: shownThinking,
  }),
})

const chatCompletion = z.object({
  model: z.string().nullish(),
  choices: z.tuple([choice], z.unknown()),
  usage: z.unknown().optional(),
})

type ChatRequest = OpenAI.ChatCompletionCreateParams

function chatRequest(
  model: Model,
  { messages, temperature, maxTokens, seed, onWriting }: CompletionRequest,
): ChatRequest {
  // OpenAI has renamed the limit; the servers that follow it mostly know the old name only.
  const limit = model.provider === 'openai' ? 'max_completion_tokens' : 'max_tokens'
  return {
    model: model.modelId,
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(temperature !== null && { temperature }),
    ...(maxTokens !== null && { [limit]: maxTokens }),
    ...(seed !== null && { seed }),
    ...(onWriting && STREAMED),
  }
}

/** One answer over Chat Completions. */
export async function completeChat(
  client: OpenAI,
  model: Model,
  request: CompletionRequest,
  connection: Connection,
): Promise<Completion> {
  // Not `client.chat.completions.create`: that one would not let an answer that is streamed come whole.
  const body = chatRequest(model, request)
  const answer = await client.post<unknown>('/chat/completions', { body, signal: request.signal })
  const { choices, usage, model: reportedModel } = parseAnswer(chatCompletion, answer, connection)
  const [{ message, finish_reason: finish = null }] = choices
  const refusal = message.refusal || null
  return {
    text: joinParts(message.content) || (refusal ?? ''),
    thinking: message.reasoning_content || message.reasoning || null,
    finishReason: refusal === null ? finishReasonOf(finish) : 'content-filter',
    providerFinishReason: finish,
    usage: readCompletionUsage(usage),
    requestId: requestIdOf(answer),
    reportedModel: reportedModel ?? null,
  }
}

function joinParts(content: string | readonly z.output<typeof part>[] | null | undefined): string {
  return typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('')
}
