import Anthropic from '@anthropic-ai/sdk'
import { Stream } from '@anthropic-ai/sdk/streaming'
import * as z from 'zod'
import type { Model } from '#shared/domain/model.ts'
import { parseAnswer, requestIdOf } from '../answer.ts'
import { clientProvider } from '../client-provider.ts'
import { type Connection, JSON_HEADERS } from '../connection.ts'
import { finishReasonOf } from '../finish-reason.ts'
import { alternateRoles, splitSystem } from '../messages.ts'
import type { Completion, CompletionRequest, Provider } from '../provider.ts'
import { sealFetch } from '../sealed-fetch.ts'
import type { Hearing } from '../streamed-answer.ts'
import { readUsage } from '../usage.ts'
import { assembleMessage } from './message-stream.ts'
import { tokenLimits } from './thinking.ts'

const PROTOCOL_VERSION = '2023-06-01'

const USAGE_FIELDS = {
  input: 'input_tokens',
  output: 'output_tokens',
  outputDetails: 'output_tokens_details',
  reasoning: 'thinking_tokens',
}

const answeredMessage = z.object({
  model: z.string().nullish(),
  content: z.array(
    z.object({ type: z.string(), text: z.string().nullish(), thinking: z.string().nullish() }),
  ),
  stop_reason: z.string().nullish(),
  usage: z.unknown().optional(),
})

/** Anthropic, or a server that speaks its Messages protocol. */
export function anthropicProvider(model: Model, connection: Connection): Provider {
  const client = anthropicClient(connection)
  return clientProvider(Anthropic, connection, async (request) => {
    // Not `client.messages.create`: that one prints what it thinks of a model at every request.
    const body = messageRequest(model, request)
    const { onWriting } = request
    const asking = onWriting
      ? anthropicClient(connection, { assembly: assembleMessage(), onWriting })
      : client
    const answer = await asking.post<unknown>('/v1/messages', { body, signal: request.signal })
    return readMessage(answer, connection)
  })
}

/**
 * A client that knows only the connection. Left to itself it would read keys, tokens, profiles, base URL, log
 * level, tracing and headers from ANTHROPIC_* variables and the user's home. With `hearing` it is for one request,
 * whose answer is heard as it is written.
 */
function anthropicClient(
  { baseUrl, key, fetch, timeoutMs }: Connection,
  hearing: Hearing | null = null,
): Anthropic {
  const client: Anthropic = new Anthropic({
    apiKey: key,
    authToken: null,
    webhookKey: null,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
    fetch: sealFetch(
      fetch,
      { ...JSON_HEADERS, 'x-api-key': key, 'anthropic-version': PROTOCOL_VERSION },
      hearing && { ...hearing, readEvents: (response) => readEvents(response, client) },
    ),
  })
  return client
}

/** The client is named for its log level: unreadable events are not printed. */
const readEvents = (response: Response, client: Anthropic): AsyncIterable<unknown> =>
  Stream.fromSSEResponse<unknown>(response, new AbortController(), client)

function messageRequest(
  model: Model,
  { messages, temperature, maxTokens, onWriting }: CompletionRequest,
): Anthropic.MessageCreateParams {
  const { system, turns } = splitSystem(messages)
  const limits = tokenLimits(model, maxTokens)
  return {
    model: model.modelId,
    messages: alternateRoles(turns),
    ...limits,
    ...(system !== null && { system }),
    // A thinking model takes no other temperature than its own.
    ...(temperature !== null && !limits.thinking && { temperature }),
    ...(onWriting && { stream: true as const }),
  }
}

function readMessage(answer: unknown, connection: Connection): Completion {
  const {
    content,
    stop_reason: finish = null,
    usage,
    model,
  } = parseAnswer(answeredMessage, answer, connection)
  const thinking = content.filter(({ type }) => type === 'thinking').map((block) => block.thinking ?? '')
  const text = content.filter(({ type }) => type === 'text').map((block) => block.text ?? '')
  return {
    text: text.join(''),
    thinking: thinking.join('\n\n') || null,
    finishReason: finishReasonOf(finish),
    providerFinishReason: finish,
    usage: readUsage(usage, USAGE_FIELDS),
    requestId: requestIdOf(answer),
    reportedModel: model ?? null,
  }
}
