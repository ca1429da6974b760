import OpenAI from 'openai'
import type { EndpointApi } from '#shared/domain/endpoint.ts'
import type { Model } from '#shared/domain/model.ts'
import { clientProvider } from '../client-provider.ts'
import type { Connection } from '../connection.ts'
import type { Completion, CompletionRequest, Provider } from '../provider.ts'
import type { Assembly } from '../streamed-answer.ts'
import { completeChat } from './chat-completions.ts'
import { openAiClient } from './client.ts'
import { assembleCompletion } from './completion-stream.ts'
import { completeText } from './completions.ts'
import { assembleResponse } from './response-stream.ts'
import { completeResponse } from './responses.ts'

export type OpenAiApi = Exclude<EndpointApi, 'messages'>

interface Api {
  readonly complete: (
    client: OpenAI,
    model: Model,
    request: CompletionRequest,
    connection: Connection,
  ) => Promise<Completion>
  readonly assemble: () => Assembly
}

const APIS: Readonly<Record<OpenAiApi, Api>> = {
  'chat-completions': { complete: completeChat, assemble: assembleCompletion },
  responses: { complete: completeResponse, assemble: assembleResponse },
  completions: { complete: completeText, assemble: assembleCompletion },
}

/** OpenAI itself, or a server that speaks one of its protocols. */
export function openAiProvider(model: Model, api: OpenAiApi, connection: Connection): Provider {
  const client = openAiClient(connection)
  const { complete, assemble } = APIS[api]
  return clientProvider(OpenAI, connection, (request) => {
    const { onWriting } = request
    const asking = onWriting ? openAiClient(connection, { assembly: assemble(), onWriting }) : client
    return complete(asking, model, request, connection)
  })
}
