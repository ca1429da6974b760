import OpenAI from 'openai'
import { type Connection, JSON_HEADERS } from '../connection.ts'
import { sealFetch } from '../sealed-fetch.ts'

/**
 * A client that knows only the connection. Left to itself it would read keys, organisation, project, base URL,
 * log level and headers from OPENAI_* variables, and so hand them to whatever server a base URL names.
 */
export function openAiClient({ baseUrl, key, fetch, timeoutMs }: Connection): OpenAI {
  return new OpenAI({
    apiKey: key,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    fetch: sealFetch(fetch, { ...JSON_HEADERS, authorization: `Bearer ${key}` }),
  })
}
