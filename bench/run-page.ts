/**
 * How long the page of a run over 14,042 items takes in a browser: to its first items and the first of them laid out,
 * from an address in a new tab and from the list of runs; to list what is searched for; to walk by keys and to turn to
 * the summary. By the clock, and what the page's main thread was at work for: what else the machine is busy with counts in
 * the first alone. Run: `node bench/run-page.ts`, after `npm run build`. `BENCH_STORE=FILE` keeps the store.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browser.ts'
import { type BareChromium, launchBareChromium } from './bare-chromium.ts'
import { type TracedInteractions, traceInteractions } from './interactions.ts'
import type { Busy } from './main-thread.ts'

const ITEMS = 14_042
const ROUNDS = 7
const OPEN_LIMIT_MS = 300
const FILTER_LIMIT_MS = 150
const ANSWER_LIMIT_MS = 100
const TASK_LIMIT_MS = 50
const KEYS = 60
/** A key held down repeats about that often. */
const BETWEEN_KEYS_MS = 40
/**
 * In turn such as few responses hold, such as all do and such as none does: the list has to change for its change to be
 * timed. Each round is in a page of its own, which has found none of them before.
 */
const SEARCHES = ['photosynthesis', 'river', 'iso', 'the answer is', 'nowhere', 'the riv', 'zymurgy']
const SEARCH_ROUNDS = 5
/** What the page does after its first picture changes the list as well. */
const SETTLE_MS = 1_000

/** Marks the frame in which the run's items were painted, one of them open with its response. */
const MARK_SHOWN = `(() => {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('li a[data-chosen]') || !document.querySelector('article mark, article ol')) return
    watch.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('shown')))
  })
  watch.observe(document, { childList: true, subtree: true, attributes: true })
})()`

const appRoot = join(import.meta.dirname, '..')
const folder = process.env.BENCH_STORE ? null : await mkdtemp(join(tmpdir(), 'cothub-bench-'))
const storePath = process.env.BENCH_STORE ?? join(folder ?? '', 'store.db')
if (!existsSync(storePath))
  execFileSync(process.execPath, [join(import.meta.dirname, 'build-big-store.ts'), storePath, `${ITEMS}`])

let failures = 0
function report(name: string, ms: number, limit: number, beside: string): void {
  if (ms >= limit) failures++
  const verdict = ms >= limit ? `OVER ${limit}` : `under ${limit}`
  console.log(`${name.padEnd(44)}${ms.toFixed(0).padStart(6)} ms ${verdict} (${beside})`)
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function reportBoth(name: string, taken: readonly Busy[], limit: number): void {
  const clock = taken.map(({ clockMs }) => clockMs)
  const work = median(taken.map(({ processorMs }) => processorMs)).toFixed(0)
  report(
    `${name}, median`,
    median(clock),
    limit,
    `by the clock ${clock.map((ms) => ms.toFixed(0)).join(' ')}; the page's own work ${work} on the processor`,
  )
}

const server = spawn(
  process.execPath,
  ['out/main/cli.js', 'serve', '--no-open', '--port', '0', '--db', storePath],
  { cwd: appRoot, stdio: ['ignore', 'pipe', 'inherit'] },
)
const [said] = await once(server.stdout, 'data')
const url = /http:\/\/[\w.:]+\//.exec(String(said))?.[0] ?? ''
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
try {
  const bare = await launchBareChromium()
  // The first page that a browser ever opens finds nothing kept of the page's code.
  await openAddress(bare)
  reportBoth('open its address', await repeat(() => openAddress(bare)), OPEN_LIMIT_MS)
  await bare.close()
  reportBoth('open it from the list of runs', await repeat(openFromList), OPEN_LIMIT_MS)
  const found = new Map<string, Busy[]>(SEARCHES.map((words) => [words, []]))
  for (let round = 0; round < SEARCH_ROUNDS; round++) {
    const page = await openRun(browser)
    for (const [words, taken] of found) taken.push(await measure(page, () => filterBy(page, words)))
    await page.close()
  }
  for (const [words, taken] of found) reportBoth(`search for “${words}”`, taken, FILTER_LIMIT_MS)
  const page = await openRun(browser)
  reportTrace('walk with j', await traceInteractions(page, () => walk(page)))
  reportTrace('turn to the summary and back', await traceInteractions(page, () => turnViews(page)))
  reportTrace('type a search', await traceInteractions(page, () => typeSearch(page)))
} finally {
  await browser.close()
  server.kill()
  if (folder !== null) await rm(folder, { recursive: true, force: true })
}
console.log(failures === 0 ? 'all within their limits' : `${failures} over their limits`)

async function repeat(open: () => Promise<Busy>): Promise<Busy[]> {
  const taken: Busy[] = []
  for (let round = 0; round < ROUNDS; round++) taken.push(await open())
  return taken
}

/** What is measured in the page, and the processor time of its main thread meanwhile. */
async function measure(page: Page, act: () => Promise<number>): Promise<Busy> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const workMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const before = await workMs()
  const clockMs = await act()
  const processorMs = (await workMs()) - before
  await session.detach()
  return { clockMs, processorMs }
}

async function newPage(on: Browser): Promise<Page> {
  const page = await on.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  await page.addInitScript(MARK_SHOWN)
  return page
}

async function openRun(on: Browser): Promise<Page> {
  const page = await newPage(on)
  await page.goto(`${url}#/runs/1`)
  await shownAt(page)
  await page.waitForTimeout(SETTLE_MS)
  return page
}

async function shownAt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  return page.evaluate(() => performance.getEntriesByName('shown')[0]?.startTime ?? Number.NaN)
}

function openAddress(bare: BareChromium): Promise<Busy> {
  return bare.open(`${url}#/runs/1`, MARK_SHOWN, 'shown')
}

/** From the click on it, in a page that has not shown a run before. */
async function openFromList(): Promise<Busy> {
  const page = await newPage(browser)
  await page.goto(`${url}#/runs`)
  const link = page.locator('td[data-column="model"] a')
  await link.waitFor()
  const taken = await measure(page, async () => {
    const begin = await page.evaluate(() => {
      const now = performance.now()
      document.querySelector<HTMLElement>('td[data-column="model"] a')?.click()
      return now
    })
    return (await shownAt(page)) - begin
  })
  await page.close()
  return taken
}

/** From the last letter to the frame that shows what was found. */
function filterBy(page: Page, words: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
    const listed = () => document.querySelector('section[aria-label="Items of this run"]')?.textContent
    const before = listed()
    const begin = performance.now()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    while (listed() === before) {
      if (performance.now() - begin > 10_000) throw new Error(`“${typed}” changed nothing`)
      await new Promise((done) => setTimeout(done))
    }
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    return performance.now() - begin
  }, words)
}

async function walk(page: Page): Promise<void> {
  for (let pressed = 0; pressed < KEYS; pressed++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
}

async function turnViews(page: Page): Promise<void> {
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const view of ['Summary', 'Items']) {
      await page.getByText(view, { exact: true }).click()
      await page.waitForTimeout(400)
    }
  }
}

async function typeSearch(page: Page): Promise<void> {
  const field = page.getByRole('searchbox')
  await field.pressSequentially('the river therefore', { delay: 2 * BETWEEN_KEYS_MS })
  await page.waitForTimeout(400)
  await field.fill('')
  await field.blur()
}

function reportTrace(name: string, { interactions, tasksMs }: TracedInteractions): void {
  const [first] = interactions.toSorted((a, b) => b.processorMs - a.processorMs)
  if (!first) throw new Error(`nothing was answered: ${name}`)
  report(
    `${name}, slowest of ${interactions.length}`,
    first.processorMs,
    ANSWER_LIMIT_MS,
    `the page's own work until painted; ${Math.max(...interactions.map(({ clockMs }) => clockMs)).toFixed(0)} by the clock`,
  )
  report('  longest task', tasksMs[0] ?? Number.NaN, TASK_LIMIT_MS, 'on the processor')
}
