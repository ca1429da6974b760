/**
 * What being watched costs a run: at concurrency 64 against a server that lets it commit about 200 responses a second,
 * once alone and once with everything that pages watch: the run itself, and all runs. Run: `node bench/watched-run.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from '#shared/contract/index.ts'
import { createEngine } from '../src/main/engine/index.ts'
import { startLatencyServer } from './latency-server.ts'

const CONCURRENCY = 64
const LATENCY_MS = 310
const SAMPLES = 16
const ROUNDS = 5
const LIMIT_PERCENT = 5

const server = await startLatencyServer({ latencyMs: LATENCY_MS, answer: 'The answer is 18.' })
const folder = await mkdtemp(join(tmpdir(), 'cothub-bench-'))
const engine = await createEngine({
  storePath: join(folder, 'store.db'),
  appRoot: join(import.meta.dirname, '..'),
  host: 'cli',
  env: { BENCH_KEY: 'sk-bench' },
})
const { client } = engine
let asked = 0
try {
  await client.models.add({
    name: 'bench',
    provider: 'openai-compatible',
    modelId: 'fixed',
    baseUrl: server.url,
    keyEnv: 'BENCH_KEY',
  })
  await completeRun(client, false)
  const costs: { wall: number; cpu: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await completeRun(client, false)
    const watched = await completeRun(client, true)
    console.log(
      `alone ${inWords(alone)}, watched ${inWords(watched)} with ${watched.events} events in ${(watched.wallMs / 1000).toFixed(1)} s`,
    )
    costs.push({ wall: percent(watched.wallMs, alone.wallMs), cpu: percent(watched.cpuMs, alone.cpuMs) })
  }
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  console.log(
    `being watched takes ${median(costs.map(({ wall }) => wall)).toFixed(1)} % more time, ${median(costs.map(({ cpu }) => cpu)).toFixed(1)} % more of the processor (bar: ${LIMIT_PERCENT} % of time)`,
  )
} finally {
  await engine.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

interface Measured {
  readonly wallMs: number
  readonly cpuMs: number
  readonly responses: number
  readonly events: number
}

function inWords({ wallMs, cpuMs, responses }: Measured): string {
  return `${((responses / wallMs) * 1000).toFixed(0)} responses/s (processor ${cpuMs.toFixed(0)} ms)`
}

function percent(now: number, before: number): number {
  return (now / before - 1) * 100
}

async function completeRun(client: Client, isWatched: boolean): Promise<Measured> {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const request = { models: ['bench'], benchmarks: ['sample'], formats: ['zero-shot-cot' as const] }
  const [run] = await client.runs.start({ ...request, samples: SAMPLES, concurrency: CONCURRENCY })
  if (!run) throw new Error('no run was started')
  const leave = new AbortController()
  let events = 0
  const count = async (stream: AsyncIterable<unknown>): Promise<void> => {
    try {
      for await (const event of stream) {
        // As a page would get it.
        JSON.stringify(event)
        events++
      }
    } catch (error) {
      if (!leave.signal.aborted) throw error
    }
  }
  const watching = isWatched
    ? [
        count(await client.runs.watch({ id: run.id }, { signal: leave.signal })),
        count(await client.runs.watchAll(undefined, { signal: leave.signal })),
      ]
    : []
  asked += run.attempts
  await server.answered(asked)
  // The last responses are committed when the run has ended, which costs nobody anything to look at.
  while ((await client.runs.get({ id: run.id })).status !== 'done') await delay(20)
  const wallMs = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpu)
  leave.abort()
  await Promise.all(watching)
  return { wallMs, cpuMs: (user + system) / 1000, responses: run.attempts, events }
}
