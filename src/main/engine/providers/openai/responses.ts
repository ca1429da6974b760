import type OpenAI from 'openai'
import * as z from 'zod'
import type { Model } from '#shared/domain/model.ts'
import { parseAnswer, requestIdOf } from '../answer.ts'
import type { Connection } from '../connection.ts'
import { unreadableAnswer } from '../failure.ts'
import { finishReasonOf } from '../finish-reason.ts'
import { splitSystem } from '../messages.ts'
import type { Completion, CompletionRequest } from '../provider.ts'
import { readUsage } from '../usage.ts'

const USAGE_FIELDS = {
  input: 'input_tokens',
  output: 'output_tokens',
  outputDetails: 'output_tokens_details',
  reasoning: 'reasoning_tokens',
}

const part = z.object({ text: z.string().nullish(), refusal: z.string().nullish() })

/** A message has its parts in `content`, reasoning in `summary` or, where a server shows it whole, `content`. */
const outputItem = z.object({
  type: z.string(),
  content: z.array(part).nullish(),
  summary: z.array(part).nullish(),
})

const modelResponse = z.object({
  model: z.string().nullish(),
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(outputItem),
  usage: z.unknown().optional(),
})
type ModelResponse = z.output<typeof modelResponse>
type Part = z.output<typeof part>

function responseRequest(model: Model, { messages, temperature, maxTokens, onWriting }: CompletionRequest) {
  const { system, turns } = splitSystem(messages)
  return {
    model: model.modelId,
    input: turns,
    // Evaluation prompts have no place in the provider's history of conversations.
    store: false,
    ...(system !== null && { instructions: system }),
    ...(temperature !== null && { temperature }),
    ...(maxTokens !== null && { max_output_tokens: maxTokens }),
    ...(onWriting && { stream: true }),
  } satisfies OpenAI.Responses.ResponseCreateParams
}

/** One answer over Responses, which takes no seed. */
export async function completeResponse(
  client: OpenAI,
  model: Model,
  request: CompletionRequest,
  connection: Connection,
): Promise<Completion> {
  // Not `client.responses.create`: that one reaches into the answer before anybody has looked whether it is one.
  const body = responseRequest(model, request)
  const answer = await client.post<unknown>('/responses', { body, signal: request.signal })
  const response = parseAnswer(modelResponse, answer, connection)
  const finish = readFinish(response, connection)
  const parts = response.output
    .filter(({ type }) => type === 'message')
    .flatMap(({ content }) => content ?? [])
  const refusal = joinParts(parts, 'refusal')
  return {
    text: joinParts(parts, 'text') || refusal,
    thinking: readThinking(response),
    finishReason: refusal ? 'content-filter' : finishReasonOf(finish),
    providerFinishReason: finish,
    usage: readUsage(response.usage, USAGE_FIELDS),
    requestId: requestIdOf(answer),
    reportedModel: response.model ?? null,
  }
}

function readFinish({ status, incomplete_details, output }: ModelResponse, connection: Connection): string {
  if (status === 'incomplete') return incomplete_details?.reason ?? status
  if (status && status !== 'completed') throw unreadableAnswer(`has the status “${status}”`, connection)
  if (output.length === 0) throw unreadableAnswer('holds no output', connection)
  return 'completed'
}

function readThinking({ output }: ModelResponse): string | null {
  const reasoning = output.filter(({ type }) => type === 'reasoning')
  const shown = reasoning.flatMap(({ summary, content }) => (content?.length ? content : (summary ?? [])))
  return shown.map(({ text }) => text ?? '').join('\n\n') || null
}

const joinParts = (parts: readonly Part[], field: keyof Part): string =>
  parts.map((one) => one[field] ?? '').join('')
