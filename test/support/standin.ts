import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { realData } from './data-folder.ts'

/** The stand-in for the model providers that lies beside the benchmark data; null where it doesn't. */
export const standinScript: string | null = findStandin()

function findStandin(): string | null {
  if (realData === null) return null
  const path = join(dirname(realData), 'standin', 'provider.mjs')
  return existsSync(path) ? path : null
}

const standinStats = z.object({
  requests: z.number(),
  completions: z.number(),
  inFlight: z.number(),
  maxInFlight: z.number(),
  rejected: z.record(z.string(), z.number()),
  distinctPrompts: z.number(),
  chargedMoreThanOnce: z.number(),
  mostCharges: z.number(),
})
export type StandinStats = z.output<typeof standinStats>

export const STANDIN_FAULTS = ['rate429', 'rate500', 'reset', 'hang', 'badjson', 'truncate', 'empty'] as const
/** The share of requests that meets each fault, 0 to 1. */
export type StandinFaults = Partial<Record<(typeof STANDIN_FAULTS)[number], number>>

export interface StandinOptions {
  readonly faults?: StandinFaults
  /** Milliseconds every answer takes, and up to how many more by chance. */
  readonly latency?: number
  readonly jitter?: number
  /** Requests a minute, after which it answers 429 with `retry-after`. */
  readonly rpm?: number
  readonly seed?: number
}

export interface Standin {
  /** `http://127.0.0.1:PORT`: Anthropic's base URL; OpenAI's is this with `/v1`. */
  readonly url: string
  stats(): Promise<StandinStats>
  /** Forgets the statistics; a repeated prompt counts as the first again. */
  reset(): Promise<void>
  setFaults(faults: StandinFaults): Promise<void>
  stop(): Promise<void>
}

/** Starts the stand-in on a free port; resolves once it listens. */
export async function startStandin(options: StandinOptions = {}): Promise<Standin> {
  if (standinScript === null) throw new Error('the stand-in provider does not lie beside the benchmark data')
  const { faults = {}, ...numbers } = options
  const faultList = Object.entries(faults).map(([name, share]) => `${name}=${share}`)
  const flags = Object.entries(numbers).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn(process.execPath, [standinScript, ...flags, '--faults', faultList.join(',')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const announced = once(createInterface(child.stdout), 'line')
  const died = exited.then(([code]) => Promise.reject(new Error(`the stand-in exited with ${code}`)))
  const [line] = await Promise.race([announced, died])
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(line))
  // Once it is up its end is expected.
  died.catch(() => undefined)

  const post = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()
  return {
    url,
    stats: async () => standinStats.parse(await post('/__stats', {})),
    reset: async () => void (await post('/__reset', {})),
    setFaults: async (next) => void (await post('/__faults', next)),
    stop: async () => {
      child.kill()
      await exited
    },
  }
}
