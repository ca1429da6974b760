import * as z from 'zod'
import { splitEndpoint } from '#shared/domain/endpoint.ts'
import type { ProviderId } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import { NO_KEY } from './connection.ts'
import { ANTHROPIC_URL, OPENAI_URL } from './create.ts'
import { networkReason } from './network.ts'
import { readErrorBody } from './provider-error.ts'
import { cleanWords } from './words.ts'

export interface ModelListing {
  readonly provider: Exclude<ProviderId, 'baseline'>
  readonly baseUrl: string | null
  /** null: asked without. */
  readonly key: string | null
  readonly fetch: typeof fetch
  readonly timeoutMs: number
}

const listing = z.object({ data: z.array(z.object({ id: z.string() })) })

/** The ids of the models a provider lists, in its order. Rejects with a {@link Problem} `provider-unreachable`. */
export async function listAvailableModels(options: ModelListing): Promise<string[]> {
  const { key, fetch, timeoutMs } = options
  const url = listingUrl(options)
  const fail = (said: string): Problem => {
    const words = cleanWords(said, key)
    return new Problem('provider-unreachable', `${url.origin} lists no models: ${words}`, {
      hint: 'are the address and the key right? A model can be added without the list, by its id',
      detail: { kind: 'no-model-list', origin: url.origin, words },
    })
  }
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      headers: listingHeaders(options),
      // A redirect could carry the key elsewhere.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    text = await response.text()
  } catch (error) {
    // No `cause`: what the network says may repeat what was sent.
    throw fail(networkReason(error))
  }
  const body = parseJson(text)
  if (!response.ok)
    throw fail(`${response.status} ${body === undefined ? '' : readErrorBody(body).words}`.trim())
  const listed = listing.safeParse(body)
  if (!listed.success) throw fail('the answer is no list of models')
  return listed.data.data.map(({ id }) => id)
}

function listingUrl({ provider, baseUrl }: ModelListing): URL {
  if (provider === 'openai-compatible' && baseUrl === null)
    throw new Problem('bad-input', 'the provider openai-compatible needs a base URL', {
      detail: { kind: 'base-url-needed' },
    })
  const fallback = provider === 'anthropic' ? ANTHROPIC_URL : OPENAI_URL
  const url = new URL(splitEndpoint(baseUrl ?? fallback).baseUrl)
  const version = provider === 'anthropic' && !url.pathname.endsWith('/v1') ? '/v1' : ''
  url.pathname = `${url.pathname.replace(/\/$/, '')}${version}/models`
  if (provider === 'anthropic') url.searchParams.set('limit', '1000')
  return url
}

function listingHeaders({ provider, key }: ModelListing): Record<string, string> {
  const sent = key ?? NO_KEY
  return {
    accept: 'application/json',
    'user-agent': 'cothub',
    ...(provider === 'anthropic'
      ? { 'x-api-key': sent, 'anthropic-version': '2023-06-01' }
      : { authorization: `Bearer ${sent}` }),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
