/**
 * How long the page is busy with each chart of 500 models × 100 tasks, measured by the browser itself: the longest
 * task of its main thread, from opening a chart until nothing more happens, and while the pointer goes over it.
 * Run: `node bench/charts-page.ts`. Needs a Chromium; `CHROMIUM` names another than Debian's.
 */
import { chromium, type Page } from '@playwright/test'
import { seededRandom } from '#shared/statistics/random.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browser.ts'
import { openBrowserApp } from '../test/support/browser-app.ts'

const MODELS = 500
const TASKS = 100
/** A second that is not dropped: no single task of the main thread may take longer. */
const LIMIT_MS = 1000
/** Nothing is measured as long as less than this ago something was. */
const QUIET_MS = 700

const random = seededRandom(7)
const column = [
  'model',
  'organisation',
  'released',
  'params_b',
  'model_type',
  'open_weights',
  'benchmark',
  'subset',
  'score_percent',
  'shots',
  'cot',
  'metric',
  'source_title',
  'source_url',
  'source_date',
]
const lines = Array.from({ length: MODELS }, (_, model) => {
  const types = ['Base', 'SIFT', 'RLHF', 'Reasoning']
  const known = [
    `generated-${model}`,
    `lab ${model % 12}`,
    `202${3 + (model % 3)}-${String(1 + (model % 12)).padStart(2, '0')}`,
    (1 + 400 * random() ** 3).toFixed(1),
    types[model % types.length],
    model % 3 > 0,
  ]
  const source = ['accuracy', 'Generated', 'https://example.org', '2026-01']
  const line = (benchmark: string, subset: string, cot: boolean) =>
    [...known, benchmark, subset, (20 + 70 * random()).toFixed(2), 5, cot, ...source].join(',')
  return [
    ...['GSM8K', 'MATH', 'BBH', 'MMLU'].flatMap((benchmark) => [
      line(benchmark, '', true),
      line(benchmark, '', false),
    ]),
    ...Array.from({ length: TASKS }, (_, task) => line('MMLU', `generated task ${task}`, true)),
  ].join('\n')
})

const CHARTS: Readonly<Record<string, string>> = {
  'ranking, 100 bars': 'top=100&by=mmlu',
  'score against parameters': 'chart=size&by=mmlu',
  'score against release': 'chart=time&by=mmlu',
  'tasks, 500 × 100': 'chart=tasks',
  'CoT gain': 'chart=gain',
}
const ONLY = 'text=generated'

/** The longest task since the page was opened or last asked, once it has been quiet; null where none was long. */
async function longestTask(page: Page): Promise<{ longest: number; all: number }> {
  return page.evaluate(
    (quiet) =>
      new Promise<{ longest: number; all: number }>((resolve) => {
        const durations: number[] = []
        let timer = setTimeout(end, quiet)
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) durations.push(duration)
          clearTimeout(timer)
          timer = setTimeout(end, quiet)
        })
        function end(): void {
          observer.disconnect()
          resolve({ longest: Math.max(0, ...durations), all: durations.reduce((sum, one) => sum + one, 0) })
        }
        observer.observe({ type: 'longtask', buffered: true })
      }),
    QUIET_MS,
  )
}

const app = await openBrowserApp()
const { added } = await app.client.results.import({
  name: 'generated.csv',
  text: [column.join(','), ...lines].join('\n'),
})
console.log(`${added} figures of ${MODELS} models; ms the main thread was busy without a pause`)
console.log(`${''.padEnd(28)}${'opening'.padStart(9)}${'in all'.padStart(9)}${'pointer'.padStart(9)}`)
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
let slow = 0
for (const [name, choices] of Object.entries(CHARTS)) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${app.url}#/leaderboard/charts?${ONLY}&${choices}`)
  await page.locator('[data-plot] svg').first().waitFor()
  const opening = await longestTask(page)
  const box = await page.locator('[data-plot]').boundingBox()
  if (box) {
    await page.mouse.move(box.x + 300, box.y + 40)
    await page.mouse.move(box.x + box.width - 40, Math.min(760, box.y + box.height - 40), { steps: 60 })
  }
  const whole = await longestTask(page)
  const pointer = whole.all - opening.all
  if (opening.longest >= LIMIT_MS || pointer >= LIMIT_MS) slow++
  console.log(
    `${name.padEnd(28)}${[opening.longest, opening.all, pointer].map((ms) => ms.toFixed(0).padStart(9)).join('')}`,
  )
  await page.close()
}
await browser.close()
await app.dispose()
console.log(slow === 0 ? `no task of ${LIMIT_MS} ms or more` : `${slow} at or over ${LIMIT_MS} ms`)
