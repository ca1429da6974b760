import { type EndpointApi, splitEndpoint } from '#shared/domain/endpoint.ts'
import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import { baselineProvider } from './baseline/index.ts'
import { type Connection, NO_KEY } from './connection.ts'
import type { Provider } from './provider.ts'

export const OPENAI_URL = 'https://api.openai.com/v1'
export const ANTHROPIC_URL = 'https://api.anthropic.com'

export interface ProviderOptions {
  /** null: none; a model with its own base URL is asked without, the others need one. */
  readonly key: string | null
  readonly fetch?: typeof fetch
  /** From a request to the last byte of its answer, in milliseconds. */
  readonly timeoutMs: number
}

/**
 * What answers for a model. Nothing is connected before the first request. Throws a {@link Problem} where a
 * key is missing or cannot be sent, or a baseline is unknown.
 */
export function createProvider(model: Model, options: ProviderOptions): Provider {
  if (model.provider === 'baseline') return baselineProvider(model)
  const endpoint = model.baseUrl === null ? null : splitEndpoint(model.baseUrl)
  const connection = {
    key: readKey(model, options.key),
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeoutMs,
  }
  switch (model.provider) {
    case 'anthropic':
      return anthropic(model, { ...connection, baseUrl: anthropicBase(endpoint?.baseUrl ?? ANTHROPIC_URL) })
    case 'openai':
      return openAi(model, endpoint?.api ?? 'responses', {
        ...connection,
        baseUrl: endpoint?.baseUrl ?? OPENAI_URL,
      })
    case 'openai-compatible':
      if (!endpoint)
        throw new Problem('bad-input', `the model “${model.name}” has no base URL`, {
          hint: 'give the model a base URL (--base-url)',
          detail: { kind: 'base-url-needed' },
        })
      return openAi(model, endpoint.api ?? 'chat-completions', { ...connection, baseUrl: endpoint.baseUrl })
  }
}

// The clients take a good part of a second to load, which commands that ask nobody should not pay.
function anthropic(model: Model, connection: Connection): Provider {
  return loadOnce(async () => (await import('./anthropic/index.ts')).anthropicProvider(model, connection))
}

function openAi(model: Model, api: EndpointApi, connection: Connection): Provider {
  if (api === 'messages')
    throw new Problem('bad-input', `the base URL of “${model.name}” names Anthropic's Messages API`, {
      hint: 'choose the provider anthropic for this model (--provider anthropic)',
      detail: { kind: 'base-url-of-anthropic', name: model.name },
    })
  return loadOnce(async () => (await import('./openai/index.ts')).openAiProvider(model, api, connection))
}

function loadOnce(load: () => Promise<Provider>): Provider {
  let loaded: Promise<Provider> | null = null
  return {
    complete: async (request) => {
      loaded ??= load()
      return (await loaded).complete(request)
    },
  }
}

/** The client adds `/v1/messages` itself; of a pasted address that much is taken off. */
const anthropicBase = (baseUrl: string): string => baseUrl.replace(/\/v1$/, '')

function readKey({ name, provider, baseUrl }: Model, given: string | null): string {
  const key = given?.trim() ?? ''
  if (key === '' && baseUrl !== null) return NO_KEY
  if (key === '')
    throw new Problem('bad-input', `no key is set for the model “${name}” (${provider})`, {
      hint: 'set the environment variable that holds the key',
      detail: { kind: 'no-key', model: name, variable: null },
    })
  // A header takes nothing else, and the error it would give shows the key.
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new Problem('bad-input', `the key for the model “${name}” holds characters no key has`, {
      hint: 'check the environment variable that holds the key',
      detail: { kind: 'unusable-key', model: name },
    })
  return key
}
