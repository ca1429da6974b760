/**
 * What a page that watches a run costs, both ways: a run of 200 answers a second at concurrency 64, alone and with
 * its page open in Chromium, in turn. While it is watched, items and views are clicked as a quick reader would; how
 * long the page takes to paint after each click is the browser's own measure (Event Timing, in steps of 8 ms). Where
 * other programs use the machine too, the processor time of this process says more than the time on the clock.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import type { Client } from '#shared/contract/index.ts'
import { createEngine } from '../src/main/engine/index.ts'
import { serveBrowserHost } from '../src/main/hosts/http/server.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browser.ts'
import { startLatencyServer } from './latency-server.ts'

const CONCURRENCY = 64
/** Of a request; with the concurrency it makes the 200 answers a second. */
const LATENCY_MS = 320
const SAMPLES = 20
const ROUNDS = 3
const BETWEEN_CLICKS_MS = 250
const BAR_CLICK_MS = 100
const BAR_SLOWDOWN = 1.05

const appRoot = join(import.meta.dirname, '..')
const folder = await mkdtemp(join(tmpdir(), 'cothub-bench-'))
const models = await startLatencyServer({ latencyMs: LATENCY_MS, answer: 'The answer is 18.' })
const engine = await createEngine({
  storePath: join(folder, 'store.db'),
  appRoot,
  host: 'http',
  env: { BENCH_KEY: 'sk-bench' },
})
const host = await serveBrowserHost({ engine, port: 0, rendererDir: join(appRoot, 'out', 'renderer') })
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
try {
  const { client } = engine
  await client.models.add({
    name: 'bench',
    provider: 'openai-compatible',
    modelId: 'fixed',
    baseUrl: models.url,
    keyEnv: 'BENCH_KEY',
  })
  await completeRun(client, () => Promise.resolve())
  const slowdowns: number[] = []
  const clicks: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await completeRun(client, () => Promise.resolve())
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const watched = await completeRun(client, (id, ended) =>
      clickAbout(page, `${host.url}#/runs/${id}`, ended),
    )
    const taken = await paintTimes(page)
    await page.close()
    clicks.push(...taken)
    slowdowns.push(watched.wallMs / alone.wallMs)
    console.log(
      `${watched.attempts} answers: alone ${inWords(alone)}, watched ${inWords(watched)}; ` +
        `${taken.length} clicks, slowest ${Math.max(...taken)} ms`,
    )
  }
  const median = slowdowns.sort((a, b) => a - b)[Math.floor(slowdowns.length / 2)] ?? Number.NaN
  console.log(`median slowdown ${median.toFixed(3)} (bar: ${BAR_SLOWDOWN})`)
  console.log(`slowest of ${clicks.length} clicks ${Math.max(...clicks)} ms (bar: ${BAR_CLICK_MS})`)
} finally {
  await browser.close()
  await host.close()
  await engine.close()
  await models.stop()
  await rm(folder, { recursive: true, force: true })
}

interface Finished {
  readonly attempts: number
  readonly wallMs: number
  /** This process's (engine, host and model server), outside the kernel. */
  readonly cpuMs: number
}

function inWords({ attempts, wallMs, cpuMs }: Finished): string {
  const rate = ((1000 * attempts) / wallMs).toFixed(0)
  return `${(wallMs / 1000).toFixed(2)} s (${rate}/s, processor ${(cpuMs / 1000).toFixed(2)} s)`
}

/** Starts a run, does something meanwhile, and tells how long the run took. */
async function completeRun(
  client: Client,
  meanwhile: (id: number, ended: AbortSignal) => Promise<void>,
): Promise<Finished> {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const [started] = await client.runs.start({
    models: ['bench'],
    benchmarks: ['sample'],
    formats: ['in-context-cot'],
    samples: SAMPLES,
    concurrency: CONCURRENCY,
  })
  if (!started) throw new Error('no run was started')
  const ended = new AbortController()
  const watching = meanwhile(started.id, ended.signal)
  const events = await client.runs.watch({ id: started.id })
  for (;;) {
    const event = await events.next()
    if (!event.done) continue
    const wallMs = performance.now() - startedAt
    const cpuMs = process.cpuUsage(cpu).user / 1000
    ended.abort()
    await watching
    if (event.value.status !== 'done') throw new Error(`the run ended ${event.value.status}`)
    return { attempts: event.value.attempts, wallMs, cpuMs }
  }
}

/** Opens items and turns from them to the summary and back until the run has ended. */
async function clickAbout(page: Page, url: string, ended: AbortSignal): Promise<void> {
  await page.addInitScript(() => {
    const times: number[] = []
    Object.assign(window, { paintTimes: times })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') times.push(duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  await page.goto(url)
  const items = page.getByRole('region', { name: 'Items of this run' }).getByRole('listitem')
  for (let turn = 0; !ended.aborted; turn++) {
    await items.nth(turn % 6).click()
    await delay(BETWEEN_CLICKS_MS)
    await page.getByText(turn % 2 === 0 ? 'Summary' : 'Items', { exact: true }).click()
    await delay(BETWEEN_CLICKS_MS)
  }
}

function paintTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { paintTimes: number[] }).paintTimes)
}
