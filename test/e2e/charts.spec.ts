import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { compareAlike, compareModels } from '#shared/board/comparison.ts'
import { joinFigures } from '#shared/board/join-figures.ts'
import { scorePoints } from '#shared/board/score-points.ts'
import { boardView } from '#shared/contract/board-view.ts'
import type { Run } from '#shared/contract/views.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { completeRun, completeRuns } from '../support/engine.ts'
import { expect, test } from './app.ts'
import { expectNoGraveFault } from './grave-faults.ts'
import { expectLoaded } from './pages.ts'

/** A few models are enough for what is looked at here: a check of two hundred points takes long, and finds no more. */
const FEW = 'organisations=["Google"]'

const CHARTS = {
  ranking: '#/leaderboard/charts?top=10',
  size: `#/leaderboard/charts?chart=size&${FEW}`,
  time: `#/leaderboard/charts?chart=time&by=gsm8k&${FEW}`,
  price: '#/leaderboard/charts?chart=price&by=sample',
  'no price': '#/leaderboard/charts?chart=price',
  tasks: '#/leaderboard/charts?chart=tasks&of=bbh&table=true',
  gain: '#/leaderboard/charts?chart=gain',
  comparison: '#/leaderboard/compare?models=["LLaMA-65B","gpt-3.5-turbo","baseline:random"]',
  'no comparison': '#/leaderboard/compare',
}

interface SavedFile {
  readonly name: string
  readonly content: Buffer
}

/** A file that a button gives. */
async function download(page: Page, button: string): Promise<SavedFile> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

/** The chart as a picture, on a ground of its own where one is named. */
async function savePicture(page: Page, ending: 'SVG' | 'PNG', ground?: string): Promise<SavedFile> {
  await page.getByRole('button', { name: 'Save picture' }).click()
  if (ground) await page.getByText(ground, { exact: true }).click()
  return download(page, ending)
}

const readPicture = (page: Page, { content }: SavedFile) =>
  page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement
    return {
      kind: root.tagName,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      ground: root.querySelector(':scope > rect')?.getAttribute('fill') ?? null,
      title: root.querySelector(':scope > text')?.getAttribute('fill') ?? null,
      texts: [...root.querySelectorAll('text')].map((element) => element.textContent ?? ''),
    }
  }, content.toString('utf8'))

const tableOf = (page: Page) =>
  page
    .locator('[data-chart-table] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)))

// A price of 0 has no place on an axis, and a run over one task says nothing of its benchmark: one over all of it, of a
// model with a price. Other tests count the runs of this store, so it goes again.
let priced: Run
test.beforeAll(async ({ app }) => {
  priced = await completeRun(app.client, {
    models: ['hostile'],
    benchmarks: ['sample'],
    formats: ['zero-shot-ao'],
  })
})
test.afterAll(async ({ app }) => {
  await app.client.runs.delete({ id: priced.id })
})

test('the ranking draws what the board says, and its table holds the same', async ({ app, page }) => {
  const data = await app.client.board.figures({ benchmarks: null })
  const view = boardView.parse({ weights: 'open' })
  const points = scorePoints(data.models, joinFigures(data), view, 'math').slice(0, 10)
  await page.goto(`${app.url}#/leaderboard/charts?by=math&top=10&weights=open`)
  await expect(page.locator('[data-bar]')).toHaveCount(10)
  const drawn = await page
    .locator('[data-bar]')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('data-bar'))))
  expect(drawn).toEqual(points.map(({ score }) => score))
  const widths = await page
    .locator('[data-bar]')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))))
  const scale = (widths[0] ?? 0) / (drawn[0] ?? 1)
  for (const [index, width] of widths.entries()) expect(width).toBeCloseTo(scale * (drawn[index] ?? 0), 1)
  const rows = (await tableOf(page)).map(([, model, , , score, low, high]) => [model, score, low, high])
  expect(rows).toEqual(
    points.map(({ model, score, interval }) => [
      model.name,
      formatScore(score),
      ...(interval ?? []).map((bound) => formatScore(bound)),
    ]),
  )
  await expect(page.getByText('open weights', { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Models', exact: true }).selectOption('best 20')
  await expect(page.locator('[data-bar]')).toHaveCount(20)
  await page.getByRole('combobox', { name: 'Score', exact: true }).selectOption('GSM8K')
  await expect(page).toHaveURL(/by=gsm8k/)
  await expect(page.getByRole('heading', { name: 'Ranking by GSM8K' })).toBeVisible()
})

test('a point tells of itself and leads to its source and to the table, by keyboard', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}#/leaderboard/charts?chart=time&by=gsm8k`)
  const points = page.locator('[data-point]')
  await points.first().focus()
  await page.keyboard.press('End')
  await expect(points.last()).toBeFocused()
  await expect(points.last()).toHaveAccessibleName(/95 % interval.*published: /)
  await page.keyboard.press('Enter')
  const readout = page.getByRole('dialog')
  await expect(readout.locator('a[href^="http"]')).toHaveCount(1)
  await expect(readout.getByRole('link', { name: 'Show in the table' })).toHaveAttribute('href', /open=/)
  await page.keyboard.press('Escape')
  await expect(readout).toHaveCount(0)
  await expect(points.last()).toBeFocused()
  await page.goto(`${app.url}#/leaderboard/charts?chart=tasks`)
  await page.getByRole('group', { name: /Arrow keys go from cell to cell/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: '%' })).toHaveText(
    /high school european history: .* %/,
  )
})

test('the price chart draws own models with a price, and says how to give one', async ({ app, page }) => {
  await page.goto(`${app.url}#/leaderboard/charts?chart=price&by=sample`)
  await expect(page.getByText('both the cheapest and the best').first()).toBeVisible()
  await expect(page.locator('[data-point="hostile"]')).toBeVisible()
  await page.goto(`${app.url}#/leaderboard/charts?chart=price`)
  await expect(page.getByText('--price-in')).toBeVisible()
})

test('own runs are paired, and judged as the table judges them', async ({ emptyApp: app, page }) => {
  const [run] = await completeRuns(app.client, {
    models: ['baseline:random'],
    benchmarks: ['sample'],
    formats: ['in-context-cot', 'in-context-ao'],
  })
  if (!run) throw new Error('no run')
  const { items } = await app.client.runs.items({ runId: run.id, outcomes: ['wrong'] })
  const attemptId = items[0]?.attemptId
  if (!attemptId) throw new Error('no wrong answer')
  await app.client.judgements.overrule({ attemptId, outcome: 'correct' })
  const { accuracy } = await app.client.runs.get({ id: run.id, judgement: 'overruled' })
  const drawn = async (address: string) => {
    await page.goto(`${app.url}#/leaderboard/charts?${address}`)
    await expect(page.locator('main h2').first()).toBeVisible()
    return page
      .locator('[data-bar]')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('data-bar'))))
  }
  expect(await drawn('by=sample')).toEqual([run.accuracy])
  await page.goto('about:blank')
  expect(await drawn('by=sample&judgement=overruled')).toEqual([accuracy])
  await page.goto(`${app.url}#/leaderboard/charts?chart=gain&table=true&provenance=["own"]`)
  await expect(page.locator('[data-chart-table]')).toContainText(`two own runs, paired over ${run.n} items`)
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('a picture stands on the ground that is chosen, which is remembered', async ({ app, page }) => {
    const address = `${app.url}#/leaderboard/charts?chart=size&${FEW}`
    await page.goto(address)
    const saved = await savePicture(page, 'SVG', 'white')
    expect(saved.name).toMatch(/^size-.*-white\.svg$/)
    const white = await readPicture(page, saved)
    expect([white.ground, white.title]).toEqual(['#fff', '#171a26'])
    await expect(page.locator('[data-look]')).toHaveCount(0)
    const empty = await savePicture(page, 'SVG', 'transparent')
    expect(empty.name).toMatch(/^size-.*-transparent-dark\.svg$/)
    // Rings are empty, and not filled with the ground of the page.
    expect(empty.content.toString('utf8')).not.toMatch(/rgb\(21, 25, 36\)|#151924/)
    expect(saved.content.toString('utf8')).toMatch(/fill="rgb\(255, 255, 255\)"/)
    const clear = await readPicture(page, empty)
    expect([clear.ground, clear.title]).toEqual([null, '#e9ecf5'])
    await page.reload()
    const corner = async (saved: SavedFile) =>
      page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
          const canvas = new OffscreenCanvas(1, 1)
          const context = canvas.getContext('2d')
          context?.drawImage(bitmap, 0, 0)
          return [...(context?.getImageData(0, 0, 1, 1).data ?? [])]
        },
        [...saved.content],
      )
    expect(await corner(await savePicture(page, 'PNG'))).toEqual([0, 0, 0, 0])
    expect(await corner(await savePicture(page, 'PNG', 'white'))).toEqual([255, 255, 255, 255])
  })
})

test('an organisation has one colour in every chart', async ({ app, page }) => {
  const legendOf = async (choices: string): Promise<Map<string, string>> => {
    await page.goto('about:blank')
    await page.goto(`${app.url}#/leaderboard/charts?${choices}`)
    await expect(page.locator('[data-point]').first()).toBeVisible()
    const signs = await page.locator('[data-legend] li').evaluateAll((entries) =>
      entries.map((entry) => {
        const path = entry.querySelector('path')
        return [entry.textContent ?? '', path?.style.fill ?? ''] as const
      }),
    )
    return new Map(signs.filter(([, fill]) => fill.startsWith('var(--category')))
  }
  const all = await legendOf('chart=size&by=mmlu')
  expect(all.size).toBeGreaterThanOrEqual(6)
  expect(new Set(all.values()).size).toBe(all.size)
  const [first, second] = [...all.keys()].slice(-2)
  for (const choices of [
    'chart=time&by=gsm8k',
    'chart=time&by=math',
    `chart=size&by=mmlu&organisations=${encodeURIComponent(JSON.stringify([first, second]))}`,
  ])
    for (const [organisation, colour] of await legendOf(choices))
      if (all.has(organisation)) expect(colour, `${organisation} in ${choices}`).toBe(all.get(organisation))
})

test('names of points are clear of each other, dates are written alike, and cells hold whole names and figures', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}#/leaderboard/charts?chart=time&by=gsm8k`)
  const names = page.locator('[data-point-name]')
  await expect(names.first()).toBeVisible()
  const boxes = await names.evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().toJSON()))
  expect(boxes.length).toBeGreaterThanOrEqual(3)
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3).toBe(
        true,
      )
  const written = await page.locator('[data-plot] svg text').allTextContents()
  const dates = written.filter((text) => /^20\d{2}/.test(text))
  expect(dates.length).toBeGreaterThan(3)
  for (const date of dates) expect(date).toMatch(/^\d{4}-\d{2}$/)
  const shown = await names.count()
  await page.locator('[data-point="Qwen2.5-0.5B"]').focus()
  await expect(page.locator('[data-point-name="Qwen2.5-0.5B"]')).toBeVisible()
  await expect(names).toHaveCount(shown + 1)
  await page.goto(`${app.url}#/leaderboard/charts?chart=tasks&of=bbh`)
  const cells = page.locator('[data-plot] svg').last()
  await expect(cells.getByText('100', { exact: true }).first()).toBeVisible()
  expect(
    (await page.locator('[data-plot] svg text').allTextContents()).filter((text) => text.includes('…')),
  ).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('charts are saved whole, in the colours of the page, and have no serious fault', async ({
      app,
      page,
    }) => {
      test.slow()
      let title = ''
      for (const [name, hash] of Object.entries(CHARTS)) {
        await page.goto(`${app.url}${hash}`)
        const heading = page.locator('main h2').first()
        // The page stays and its drawing changes: what was looked at last is not looked at again.
        if (title !== '') await expect(heading, name).not.toHaveText(title)
        await expectLoaded(page, name)
        await expect(heading, name).toBeVisible()
        title = (await heading.textContent()) ?? ''
        await expectNoGraveFault(page, name, colorScheme)
        if (name.startsWith('no ') || name === 'comparison') continue
        const svg = await savePicture(page, 'SVG')
        const text = svg.content.toString('utf8')
        const read = await readPicture(page, svg)
        expect(read.kind, name).toBe('svg')
        expect(read.texts[0], name).toBe(title)
        expect(
          read.texts.some((line) => /published figure|own figure/.test(line)),
          name,
        ).toBe(true)
        expect(read.ground).toBe(colorScheme === 'dark' ? '#151924' : '#fff')
        expect(text, name).not.toMatch(/var\(|class=|url\(["']?http|<script|href=/)
        const png = await savePicture(page, 'PNG')
        expect(png.content.subarray(1, 4).toString('latin1')).toBe('PNG')
        expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)], name).toEqual([
          2 * read.width,
          2 * read.height,
        ])
        expect([svg.name, png.name].map((file) => file.replace(/\.\w+$/, ''))).toEqual([
          svg.name.slice(0, -4),
          svg.name.slice(0, -4),
        ])
      }
    })
  })
}

test('models are chosen, compared, searched and exported', async ({ app, page }) => {
  const models = ['LLaMA-65B', 'gpt-3.5-turbo']
  await page.goto(`${app.url}#/leaderboard/compare`)
  for (const model of models) {
    await page.getByRole('combobox', { name: 'Add a model' }).fill(model)
    await page.getByRole('option', { name: model, exact: true }).click()
  }
  const details = await Promise.all(models.map((model) => app.client.board.details({ model })))
  const figures = details.flatMap(joinFigures).filter(({ task }) => task === null)
  const rows = compareModels(models, figures, boardView.parse({}), 'difference')
  const table = page.getByRole('table', { name: /^Benchmarks/ })
  await expect(table.getByRole('row')).toHaveCount(rows.length + 1)
  const [largest] = rows
  const first = table.getByRole('row').nth(1)
  for (const cell of largest?.cells ?? [])
    await expect(first).toContainText(formatScore(cell?.figure.score ?? 0))
  await expect(first).toContainText('beyond chance')
  await expect(first.getByRole('link')).toHaveCount(2)
  await expect(page.getByText(/The largest difference is on/)).toContainText(
    compareAlike(rows) ? 'beyond chance' : 'shots, formats or splits differ here, or are not stated',
  )
  const others = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.leaderboard ?? []))
  await expect(table.getByTitle(/leaderboard shows/)).toHaveCount(2 * others.length)
  await page.getByLabel('Find a benchmark or task').fill('mmlu')
  await expect(table.getByRole('row')).toHaveCount(
    1 + rows.filter(({ benchmark }) => benchmark.startsWith('mmlu')).length,
  )
  await page.getByLabel('Find a benchmark or task').fill('')
  await page.getByRole('combobox', { name: 'Tasks of', exact: true }).selectOption('MMLU')
  await expect(page.getByRole('table', { name: /^Tasks of MMLU/ }).getByRole('row')).toHaveCount(58)
  const csv = await download(page, 'Export CSV')
  expect(csv.content.toString('utf8').trim().split('\r\n')).toHaveLength(1 + rows.length + 57)
  await page.getByRole('button', { name: 'Remove gpt-3.5-turbo' }).click()
  await expect(page.getByRole('heading', { name: 'Choose two to six models' })).toBeVisible()
})
