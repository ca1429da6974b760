/**
 * How long the leaderboard takes in a browser with 500 models × 100 benchmarks: to its first rows, to sort, to filter,
 * and frame by frame while scrolling. Frames are taken from Chromium's own trace, with the processor time of the
 * page's main thread beside the time by the clock: what else the machine is busy with counts in the second alone.
 * Run: `node bench/leaderboard-page.ts [VIEW]`, after `npm run build`; VIEW is the beginning of a view's name below.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browser.ts'
import { launchBareChromium } from './bare-chromium.ts'
import { BENCHMARKS, createLargeStore } from './large-board.ts'
import { type Busy, traceMainThread } from './main-thread.ts'

const ROUNDS = 5
const OPENINGS = 9
const FIRST_ROWS_LIMIT_MS = 300
const CHANGE_LIMIT_MS = 100
const FRAME_LIMIT_MS = 50

/** Each leaves other rows than the one before: the list has to change for its change to be timed. */
const SEARCHES = ['model-1', 'model-12', 'model-1', '', 'organisation 3', 'model-2', '']

const appRoot = fileURLToPath(new URL('..', import.meta.url))
const search = (parts: object): string =>
  new URLSearchParams(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)])).toString()
const VIEWS: Readonly<Record<string, string>> = {
  'as it opens': '',
  'all 100 columns': search({
    columns: BENCHMARKS.map((benchmark) => ({ benchmark })),
    provenance: ['imported'],
  }),
}

let failures = 0
function report(name: string, value: number, limit: number, beside = ''): void {
  const isOver = value >= limit
  if (isOver) failures++
  console.log(
    `  ${name.padEnd(34)}${value.toFixed(0).padStart(6)} ms ${isOver ? `OVER ${limit}` : `under ${limit}`}${beside}`,
  )
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Marks the frame in which the first rows were painted. */
const MARK_FIRST_ROWS = `(() => {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('[data-board] [data-row]')) return
    watch.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-rows')))
  })
  watch.observe(document, { childList: true, subtree: true })
})()`

/** All figures follow the first rows, and nobody sorts what they have not looked at. */
const LOOKING_MS = 2_000

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  await page.addInitScript(MARK_FIRST_ROWS)
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0)
  await page.waitForTimeout(LOOKING_MS)
  return page
}

/** From the press of a heading to the frame that shows the rows in their new order. */
const sortBy = (page: Page, heading: string): Promise<number> =>
  page.evaluate(async (name) => {
    const find = () =>
      [...document.querySelectorAll('thead th')].find((th) => th.textContent?.startsWith(name))
    const before = find()?.getAttribute('aria-sort')
    const begin = performance.now()
    find()?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    while (find()?.getAttribute('aria-sort') === before) await new Promise((done) => setTimeout(done))
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    return performance.now() - begin
  }, heading)

/** From a typed letter to the frame that shows the rows that are left. */
const filterBy = (page: Page, words: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]')
    const summary = () => document.querySelector('[aria-live="polite"]')?.textContent
    const before = summary()
    const begin = performance.now()
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(box, typed)
    box?.dispatchEvent(new Event('input', { bubbles: true }))
    while (summary() === before) await new Promise((done) => setTimeout(done))
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    return performance.now() - begin
  }, words)

/** Turns the wheel through the whole table and back, then sideways. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(700, 500)
  for (const [x, y, turns] of [
    [0, 240, 30],
    [0, -240, 15],
    [240, 0, 15],
    [-240, 0, 15],
  ] as const) {
    for (let turn = 0; turn < turns; turn++) {
      await page.mouse.wheel(x, y)
      await page.waitForTimeout(16)
    }
  }
}

const beside = ({ clockMs, processorMs }: Busy): string =>
  ` (longest by the clock ${clockMs.toFixed(0)}, of it on the processor ${processorMs.toFixed(0)})`

const store = await createLargeStore(appRoot)
const server = spawn(
  process.execPath,
  ['out/main/cli.js', 'serve', '--no-open', '--port', '0', '--db', store.storePath],
  { cwd: appRoot, stdio: ['ignore', 'pipe', 'inherit'] },
)
const [said] = await once(server.stdout, 'data')
const url = /http:\/\/[\w.:]+\//.exec(String(said))?.[0] ?? ''
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
try {
  for (const [name, view] of Object.entries(VIEWS)) {
    if (!name.startsWith(process.argv[2] ?? '')) continue
    console.log(`${name}:`)
    const bare = await launchBareChromium()
    const opened: Busy[] = []
    for (let round = 0; round <= OPENINGS; round++)
      opened.push(await bare.open(`${url}#/leaderboard?${view}`, MARK_FIRST_ROWS, 'first-rows'))
    await bare.close()
    const [first, ...others] = opened
    report(
      'first rows, median',
      median(others.map(({ clockMs }) => clockMs)),
      FIRST_ROWS_LIMIT_MS,
      ` (by the clock ${others.map(({ clockMs }) => clockMs.toFixed(0)).join(' ')}; the page's own work ${median(
        others.map(({ processorMs }) => processorMs),
      ).toFixed(0)} on the processor; in a browser that was never here ${first?.clockMs.toFixed(0)})`,
    )
    const page = await openPage(browser, `${url}#/leaderboard?${view}`)
    const sorts: number[] = []
    const filters: number[] = []
    const sorting = await traceMainThread(page, async () => {
      for (let round = 0; round < ROUNDS; round++)
        sorts.push(await sortBy(page, round % 2 === 0 ? 'MATH' : 'GSM8K'))
    })
    report('sort, median', median(sorts), CHANGE_LIMIT_MS, beside(sorting))
    const filtering = await traceMainThread(page, async () => {
      for (const words of SEARCHES) filters.push(await filterBy(page, words))
    })
    report('filter, median', median(filters), CHANGE_LIMIT_MS, beside(filtering))
    const scrolling = await traceMainThread(page, () => scroll(page))
    report('scroll, longest task', scrolling.processorMs, FRAME_LIMIT_MS, beside(scrolling))
    await page.close()
  }
} finally {
  await browser.close()
  server.kill()
  await store.dispose()
}
console.log(failures === 0 ? 'all within their limits' : `${failures} over their limits`)
