import OpenAI from 'openai'
import type { EndpointApi } from '#shared/domain/endpoint.ts'
import type { Model } from '#shared/domain/model.ts'
import { clientProvider } from '../client-provider.ts'
import type { Connection } from '../connection.ts'
import type { Completion, CompletionRequest, Provider } from '../provider.ts'
import { completeChat } from './chat-completions.ts'
import { openAiClient } from './client.ts'
import { completeText } from './completions.ts'
import { completeResponse } from './responses.ts'

export type OpenAiApi = Exclude<EndpointApi, 'messages'>

type Complete = (
  client: OpenAI,
  model: Model,
  request: CompletionRequest,
  connection: Connection,
) => Promise<Completion>

const COMPLETE: Readonly<Record<OpenAiApi, Complete>> = {
  'chat-completions': completeChat,
  responses: completeResponse,
  completions: completeText,
}

/** OpenAI itself, or a server that speaks one of its protocols. */
export function openAiProvider(model: Model, api: OpenAiApi, connection: Connection): Provider {
  const client = openAiClient(connection)
  return clientProvider(OpenAI, connection, (request) => COMPLETE[api](client, model, request, connection))
}
