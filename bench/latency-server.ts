import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface LatencyServer {
  /** Base URL of an OpenAI-compatible API. */
  readonly url: string
  /** Requests answered, and how many different ones were among them. */
  counts(): { readonly answered: number; readonly distinct: number }
  /** Resolves once so many requests have been answered. */
  answered(count: number): Promise<void>
  stop(): Promise<void>
}

/**
 * A model server on loopback that says the same to every chat completion, each after `latencyMs`: what is left
 * of a run's time is the runner's own.
 */
export async function startLatencyServer(options: {
  readonly latencyMs: number
  readonly answer: string
}): Promise<LatencyServer> {
  const seen = new Map<string, number>()
  const waiting: { count: number; resolve: () => void }[] = []
  let answered = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    await delay(options.latencyMs)
    const body = Buffer.concat(chunks).toString('utf8')
    response.setHeader('content-type', 'application/json')
    response.end(completion(options.answer))
    seen.set(body, (seen.get(body) ?? 0) + 1)
    answered++
    for (const { count, resolve } of waiting) if (answered >= count) resolve()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    counts: () => ({ answered, distinct: seen.size }),
    answered: (count) =>
      new Promise((resolve) => {
        if (answered >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function completion(content: string): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'fixed',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
  })
}
