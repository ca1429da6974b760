import type { Model } from '#shared/domain/model.ts'
import { createProvider } from './create.ts'
import { type CompletionRequest, ProviderFailure } from './provider.ts'

export interface OutgoingRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON. */
  readonly body: string
}

/**
 * The request that would go out, made by the very client that asks, which is given `$VARIABLE` for a key and a network
 * that only looks. Null for a model that asks nobody.
 */
export async function describeRequest(
  model: Model,
  variable: string | null,
  request: Omit<CompletionRequest, 'signal'>,
): Promise<OutgoingRequest | null> {
  if (model.provider === 'baseline') return null
  let seen: OutgoingRequest | null = null
  const look: typeof fetch = async (input, init) => {
    const { url, headers } = new Request(input, { ...init, body: null, method: 'GET' })
    seen = { url, headers: Object.fromEntries(headers), body: String(init?.body ?? '') }
    throw new TypeError('nothing is sent')
  }
  const key = variable === null ? null : `$${variable}`
  const provider = createProvider(model, { key, fetch: look, timeoutMs: 60_000 })
  try {
    await provider.complete({ ...request, signal: new AbortController().signal })
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
  }
  return seen
}

/** As a command for a POSIX shell, which puts the variable's value in. */
export function toCurl({ url, headers, body }: OutgoingRequest, variable: string | null): string {
  const placeholder = variable === null ? null : `$${variable}`
  const lines = [
    `curl ${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoteHeader(`${name}: ${value}`, placeholder)}`),
    `-d ${quote(body)}`,
  ]
  return lines.join(' \\\n  ')
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** In double quotes where the shell must put the key in; no header of ours holds anything else it would read. */
const quoteHeader = (header: string, placeholder: string | null): string =>
  placeholder !== null && header.endsWith(placeholder) ? `"${header}"` : quote(header)
