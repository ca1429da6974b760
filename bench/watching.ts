/**
 * What a page that watches a run costs, both ways: a run of 200 answers a second at concurrency 64, alone and with
 * its page open in Chromium, in turn. While it is watched, items and views are clicked as a quick reader would; how
 * long the page takes to paint after each click is the browser's own measure (Event Timing, in steps of 8 ms). Where
 * other programs use the machine too, processor times say more than the time on the clock: that of this process, and
 * what the page's main thread is at work from a click, or a key, to the frame that answers it. The latter is read
 * from Chromium's trace of one more watched run, in which items are walked by keys and searched as well.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type Locator, type Page } from '@playwright/test'
import type { Client } from '#shared/contract/index.ts'
import { createEngine } from '../src/main/engine/index.ts'
import { serveBrowserHost } from '../src/main/hosts/http/server.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browser.ts'
import {
  describeInteraction,
  type Interaction,
  keptInteractions,
  type TracedInteractions,
  traceInteractions,
  watchInteractions,
} from './interactions.ts'
import { startLatencyServer } from './latency-server.ts'

const CONCURRENCY = 64
/** Of a request; with the concurrency it makes the 200 answers a second. */
const LATENCY_MS = 320
const SAMPLES = 20
const ROUNDS = 3
const BETWEEN_CLICKS_MS = 250
/** A key held down repeats about that often. */
const BETWEEN_KEYS_MS = 40
const CLICKS_A_TURN = 6
const KEYS_A_TURN = 20
const SEARCHED = 'answer'
const BAR_CLICK_MS = 100
/** Of the page's own processor time, so that there is room for what else a machine does. */
const BAR_PROCESSOR_MS = 60
const BAR_TASK_MS = 50
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
  const clicks: Interaction[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await completeRun(client, () => Promise.resolve())
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const watched = await completeRun(client, (id, ended) =>
      clickAbout(page, `${host.url}#/runs/${id}`, ended),
    )
    const taken = await keptInteractions(page)
    await page.close()
    clicks.push(...taken)
    slowdowns.push(watched.wallMs / alone.wallMs)
    console.log(
      `${watched.attempts} answers: alone ${inWords(alone)}, watched ${inWords(watched)}; ` +
        `${taken.length} clicks, slowest ${slowest(taken)}`,
    )
  }
  const median = slowdowns.sort((a, b) => a - b)[Math.floor(slowdowns.length / 2)] ?? Number.NaN
  console.log(`median slowdown ${median.toFixed(3)} (bar: ${BAR_SLOWDOWN})`)
  console.log(`slowest of ${clicks.length} clicks ${slowest(clicks)} (bar: ${BAR_CLICK_MS})`)
  tellTrace(await traceWatchedRun(client))
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

function slowest(taken: readonly Interaction[]): string {
  const [first] = taken.toSorted((a, b) => b.durationMs - a.durationMs)
  return first ? describeInteraction(first) : 'none that took 16 ms'
}

function itemsOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Items of this run' }).getByRole('listitem')
}

/** Opens items and turns from them to the summary and back until the run has ended. */
async function clickAbout(page: Page, url: string, ended: AbortSignal): Promise<void> {
  await watchInteractions(page)
  await page.goto(url)
  for (let turn = 0; !ended.aborted; turn++) await clickOnce(page, turn)
}

async function clickOnce(page: Page, turn: number): Promise<void> {
  await itemsOf(page)
    .nth(turn % 6)
    .click()
  await delay(BETWEEN_CLICKS_MS)
  await page.getByText(turn % 2 === 0 ? 'Summary' : 'Items', { exact: true }).click()
  await delay(BETWEEN_CLICKS_MS)
}

/** Walks down and up by keys, as fast as a key that is held down, and searches. */
async function walkAndSearch(page: Page, turn: number): Promise<void> {
  for (let pressed = 0; pressed < KEYS_A_TURN; pressed++) {
    await page.keyboard.press(turn % 3 === 2 ? 'k' : 'j')
    await delay(BETWEEN_KEYS_MS)
  }
  const search = page.getByRole('searchbox')
  await search.pressSequentially(SEARCHED, { delay: 2 * BETWEEN_KEYS_MS })
  await delay(BETWEEN_CLICKS_MS)
  for (const _ of SEARCHED) await search.press('Backspace')
  await search.blur()
}

async function traceWatchedRun(client: Client): Promise<TracedInteractions> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  let traced: TracedInteractions | undefined
  await completeRun(client, async (id, ended) => {
    await page.goto(`${host.url}#/runs/${id}`)
    await itemsOf(page).first().waitFor()
    traced = await traceInteractions(page, async () => {
      for (let turn = 0; !ended.aborted; turn++) {
        // Each of the items in sight, from either view.
        for (let click = 0; click < CLICKS_A_TURN; click++) await clickOnce(page, click)
        await walkAndSearch(page, turn)
      }
    })
  })
  await page.close()
  if (!traced) throw new Error('nothing was traced')
  return traced
}

function tellTrace({ interactions, tasksMs }: TracedInteractions): void {
  for (const kind of ['click', 'keydown']) {
    const [first, ...rest] = interactions
      .filter((interaction) => interaction.kind === kind)
      .toSorted((a, b) => b.processorMs - a.processorMs)
    if (!first) throw new Error(`the trace holds no ${kind}`)
    console.log(
      `slowest of ${1 + rest.length} ${kind}s, traced: the page at work for ${first.processorMs.toFixed(0)} ms ` +
        `(${first.clockMs.toFixed(0)} by the clock; bar: ${BAR_PROCESSOR_MS})`,
    )
  }
  const longest = tasksMs.slice(0, 5).map((ms) => ms.toFixed(0))
  console.log(`longest tasks of the page ${longest.join(', ')} ms of processor time (bar: ${BAR_TASK_MS})`)
}
