/**
 * What the runner adds to the time of its requests: one run at concurrency 32 against a server with 20 ms
 * latency, and a bare loop of `fetch` that sends the very same requests, in turn, in the same minute, each after
 * it has been done once unmeasured. Where other programs use the machine too, the processor time says more.
 *
 * By default it asks the sample (10 answers an item) of a server of its own. With the official GSM8K and another
 * server it is: `COTHUB_DATA=FOLDER BENCH_BASE_URL=http://127.0.0.1:8099/v1 BENCH_MODEL=gold`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '#shared/contract/index.ts'
import type { Run } from '#shared/contract/views.ts'
import { createEngine } from '../src/main/engine/index.ts'
import { startLatencyServer } from './latency-server.ts'

const CONCURRENCY = 32
const LATENCY_MS = 20
const ROUNDS = 5
const LIMIT_RATIO = 1.5

const data = process.env.COTHUB_DATA
const server = process.env.BENCH_BASE_URL
  ? null
  : await startLatencyServer({ latencyMs: LATENCY_MS, answer: 'The answer is 18.' })
const baseUrl = process.env.BENCH_BASE_URL ?? server?.url ?? ''
const modelId = process.env.BENCH_MODEL ?? 'fixed'
const folder = await mkdtemp(join(tmpdir(), 'cothub-bench-'))
const engine = await createEngine({
  storePath: join(folder, 'store.db'),
  appRoot: join(import.meta.dirname, '..'),
  host: 'cli',
  env: { BENCH_KEY: 'sk-bench' },
})
try {
  await prepare(engine.client)
  const bodies = await collectRequests(engine.client, await completeRun(engine.client))
  await fetchAll(bodies)
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const run = await measure(() => completeRun(engine.client))
    const loop = await measure(() => fetchAll(bodies))
    const ratio = run.wallMs / loop.wallMs
    ratios.push(ratio)
    console.log(
      `${bodies.length} requests: run ${inWords(run)}, fetch loop ${inWords(loop)}, ratio ${ratio.toFixed(2)}`,
    )
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN
  console.log(`median ratio ${median.toFixed(2)} (bar: ${LIMIT_RATIO})`)
} finally {
  await engine.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
}

async function prepare(client: Client): Promise<void> {
  await client.models.add({
    name: 'bench',
    provider: 'openai-compatible',
    modelId,
    baseUrl,
    keyEnv: 'BENCH_KEY',
  })
  if (data === undefined) return
  const transfer = await client.data.import({ paths: [join(data, 'gsm8k', 'test.jsonl')] })
  while (!(await transfer.next()).done);
}

interface Measured {
  readonly wallMs: number
  /** This process's, outside the kernel. */
  readonly cpuMs: number
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  await work()
  return { wallMs: performance.now() - startedAt, cpuMs: process.cpuUsage(cpu).user / 1000 }
}

function inWords({ wallMs, cpuMs }: Measured): string {
  return `${wallMs.toFixed(0)} ms (processor ${cpuMs.toFixed(0)} ms)`
}

async function completeRun(client: Client): Promise<Run> {
  const [started] = await client.runs.start({
    models: ['bench'],
    benchmarks: [data === undefined ? 'sample' : 'gsm8k'],
    formats: ['in-context-cot'],
    samples: data === undefined ? 10 : 1,
    concurrency: CONCURRENCY,
  })
  if (started === undefined) throw new Error('no run was started')
  const events = await client.runs.watch({ id: started.id })
  for (;;) {
    const event = await events.next()
    if (!event.done) continue
    if (event.value.status !== 'done') throw new Error(`the run ended ${event.value.status}`)
    return event.value
  }
}

/** The bodies the run has sent, as far as they matter: model and messages. */
async function collectRequests(client: Client, run: Run): Promise<string[]> {
  const bodies: string[] = []
  for (let offset = 0; ; ) {
    const page = await client.runs.items({ runId: run.id, offset, limit: 1000 })
    for (const { attemptId } of page.items) {
      const { messages } = await client.runs.attempt({ attemptId })
      bodies.push(JSON.stringify({ model: modelId, messages }))
    }
    offset += page.items.length
    if (page.items.length === 0 || offset >= page.total) return bodies
  }
}

async function fetchAll(bodies: readonly string[]): Promise<void> {
  const open = bodies.values()
  const sendNext = async (): Promise<void> => {
    for (const body of open) {
      const response = await fetch(`${baseUrl}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer sk-bench' },
        body,
      })
      if (!response.ok) throw new Error(`the server answered ${response.status}`)
      await response.json()
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, sendNext))
}
