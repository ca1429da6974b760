import OpenAI from 'openai'
import { Stream } from 'openai/streaming'
import { type Connection, JSON_HEADERS } from '../connection.ts'
import { sealFetch } from '../sealed-fetch.ts'
import type { Hearing } from '../streamed-answer.ts'

/**
 * A client that knows only the connection. Left to itself it would read keys, organisation, project, base URL,
 * log level and headers from OPENAI_* variables, and so hand them to whatever server a base URL names. With `hearing`
 * it is for one request, whose answer is heard as it is written.
 */
export function openAiClient(
  { baseUrl, key, fetch, timeoutMs }: Connection,
  hearing: Hearing | null = null,
): OpenAI {
  const client: OpenAI = new OpenAI({
    apiKey: key,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    fetch: sealFetch(
      fetch,
      { ...JSON_HEADERS, authorization: `Bearer ${key}` },
      hearing && { ...hearing, readEvents: (response) => readEvents(response, client) },
    ),
  })
  return client
}

/** The client is named for its log level: unreadable events are not printed. */
const readEvents = (response: Response, client: OpenAI): AsyncIterable<unknown> =>
  Stream.fromSSEResponse<unknown>(response, new AbortController(), client)
