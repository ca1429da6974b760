import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { buildBoard } from '../../src/shared/board/build-board.ts'
import { joinFigures } from '../../src/shared/board/join-figures.ts'
import { boardView } from '../../src/shared/contract/board-view.ts'
import { openCliWorkspace } from '../support/cli.ts'
import { expect, test } from './app.ts'

const HERE = '#/leaderboard'
const rowOf = (page: Page, model: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: model, exact: true }) })
const search = (parts: object) =>
  `${HERE}?${new URLSearchParams(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]))}`

/** What the command line prints with the choices that the tests make in the page. */
async function printByCommand(
  storePath: string,
  args: readonly string[],
  as: readonly string[] = ['--csv'],
): Promise<string> {
  const cothub = await openCliWorkspace()
  try {
    const { exitCode, stdout, stderr } = await cothub.run(['leaderboard', ...as, '--db', storePath, ...args])
    expect(exitCode, stderr).toBe(0)
    return stdout
  } finally {
    await cothub.dispose()
  }
}

/** The page's other files, and how the command line is asked for the same bytes. */
const OTHER_FILES: readonly (readonly [what: string, as: readonly string[]])[] = [
  ['CSV, tidy: by format and task', ['--csv', '--tidy']],
  ['CSV, a row for every figure', ['--csv', '--all-figures']],
  ['JSON', ['--json']],
  ['Markdown table', ['--markdown']],
  ['LaTeX table', ['--latex']],
  ['LaTeX table over several pages', ['--latex', '--longtable']],
]

const CHOICES = ['--provenance', 'all', '--open-weights', '--max-params-b', '15', '--sort', 'math']

async function download(page: Page, act: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  return readFile(await file.path(), 'utf8')
}

test('filters, sorts, saves, and exports what the command line prints', async ({ emptyApp: app, page }) => {
  await page.goto(app.url)
  await expect(page.getByText(/^\d+ of 471 models/)).toBeVisible()
  await page.getByRole('button', { name: 'Weights' }).click()
  await page.getByRole('dialog').getByText('open', { exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Size', exact: true }).click()
  await page.getByLabel('At most').fill('15')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Remove filter: at most 15 B' })).toBeVisible()
  await page.getByRole('columnheader', { name: 'MATH' }).click()
  await expect(page.getByRole('columnheader', { name: 'MATH' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByText(/sorted by MATH\b/)).toBeVisible()

  await page.getByRole('button', { name: 'View: Custom' }).click()
  await page.getByLabel('Save these choices as').fill('Small and open')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('“Small and open” is saved.')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(page.getByRole('button', { name: 'View: Small and open' })).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  const csv = await download(page, () =>
    page.getByRole('button', { name: 'Download CSV, as on screen' }).click(),
  )
  await expect(page.getByText(/rows in leaderboard\.csv/)).toBeVisible()
  expect(csv).toBe(await printByCommand(app.storePath, CHOICES))
  const printed = await Promise.all(
    OTHER_FILES.map(([, as]) => printByCommand(app.storePath, ['--view', 'Small and open'], as)),
  )
  for (const [index, [what]] of OTHER_FILES.entries()) {
    const file = await download(page, () =>
      page.getByRole('button', { name: `Download ${what}`, exact: true }).click(),
    )
    expect(file, what).toBe(printed[index])
  }
  await page.getByLabel('First rows only').fill('3')
  const first = await download(page, () =>
    page.getByRole('button', { name: 'Download Markdown table' }).click(),
  )
  await expect(page.getByText('3 rows in leaderboard.md')).toBeVisible()
  expect(first).toBe(
    await printByCommand(app.storePath, ['--view', 'Small and open', '--top', '3'], ['--markdown']),
  )

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'View: Small and open' }).click()
  await page.getByRole('button', { name: 'Rename “Small and open”' }).click()
  await page.getByLabel('New name of “Small and open”').fill('Chain-of-Thought Hub')
  await expect(page.getByRole('alert')).toHaveText(/There is a view “Chain-of-Thought Hub” already/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Reset to default' }).click()
  await expect(page.getByRole('button', { name: 'View: Default' })).toBeVisible()
  await page.getByRole('button', { name: 'View: Default' }).click()
  await page.getByRole('button', { name: 'Chain-of-Thought Hub', exact: true }).click()
  await expect(
    page.getByText(/^25 of \d+ models with figures in these columns · sorted by GSM8K/),
  ).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'BBH' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /^Average/ })).toContainText('0 have all 8')

  await page.getByRole('button', { name: 'Shots' }).click()
  await page.getByRole('checkbox', { name: /^not stated/ }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Remove filter: Shots: not stated' })).toBeVisible()
  await page.getByRole('button', { name: 'View: Custom' }).click()
  await page.getByLabel('Save these choices as').fill('Unstated')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Unstated” is saved.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: 'Export' }).click()
  const unstated = await download(page, () =>
    page.getByRole('button', { name: 'Download CSV, as on screen' }).click(),
  )
  expect(unstated).toBe(await printByCommand(app.storePath, ['--view', 'Unstated']))
  expect(unstated.split('\n').length).toBeGreaterThan(10)
})

test('goes through all of it by keyboard alone', async ({ emptyApp: app, page }) => {
  await page.goto(app.url)
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  const reach = async (name: string | RegExp, key = 'Tab') => {
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press(key)
      if (await page.locator(':focus').evaluate(isCalled, String(name))) return
    }
    throw new Error(`${name} is not reached with ${key}`)
  }
  await reach('Weights')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'any' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Weights', exact: true })).toBeFocused()
  await reach('Size')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('At least')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('15')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Size', exact: true })).toBeFocused()
  await reach('Models, with a column for each benchmark')
  await page.keyboard.press('ArrowUp')
  const active = grid.locator('[data-active]')
  for (let step = 0; step < 20 && !(await active.textContent())?.startsWith('MATH'); step++)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'MATH' })).toHaveAttribute('aria-sort', 'descending')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('link').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(grid).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(page.getByRole('link', { name: 'Compare 2' })).toBeVisible()
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('x')

  await reach('View: Custom', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Reset to default' })).toBeFocused()
  await reach('Save these choices as')
  await page.keyboard.type('By keys')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“By keys” is saved.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('button', { name: 'View: By keys' })).toBeVisible()
  await reach('Export')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Download CSV, as on screen' })).toBeFocused()
  const csv = await download(page, () => page.keyboard.press('Enter'))
  expect(csv).toBe(await printByCommand(app.storePath, CHOICES))
})

test('shows a source of every published figure of a model, and says why one is shown', async ({
  app,
  page,
}) => {
  const data = await app.client.board.figures()
  const figures = joinFigures(data)
  // Models whose figures bear every mark there is, between them.
  const marked = new Map<string, string>()
  for (const figure of figures)
    if (figure.provenance !== 'own')
      for (const mark of figure.marks.length > 0 ? figure.marks : ['none'])
        if (!marked.has(mark)) marked.set(mark, figure.model)
  for (const model of new Set(marked.values())) {
    const details = joinFigures(await app.client.board.details({ model }))
    const benchmarks = new Set(details.map(({ benchmark }) => benchmark))
    await page.goto(`${app.url}${search({ open: model, showArtificial: true })}`)
    const all = page.getByRole('complementary', { name: `Figures of ${model}` })
    await expect(all.locator('a[data-source]')).toHaveCount(
      details.filter(({ task }) => task === null).length,
    )
    for (const benchmark of benchmarks) {
      await page.goto(`${app.url}${search({ open: model, at: benchmark, showArtificial: true })}`)
      const panel = page.getByRole('complementary', { name: `Figures of ${model}` })
      const wholes = details.filter((figure) => figure.benchmark === benchmark && figure.task === null)
      await expect(panel.getByRole('combobox')).toHaveValue(benchmark)
      await expect(panel.locator('[data-source]')).toHaveCount(wholes.length)
      const shown = await panel.locator('a[data-source]').evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute('href'),
          text: link.textContent,
          title: link.getAttribute('title'),
          target: link.getAttribute('target'),
          rel: link.getAttribute('rel'),
        })),
      )
      const expected = wholes.map((figure) => {
        if (figure.provenance === 'own') throw new Error(`${figure.id} is an own run`)
        const { url, title } = figure.source
        return { href: url, text: title, title: url, target: '_blank', rel: 'noreferrer' }
      })
      const byAddress = (a: { href: string | null }, b: { href: string | null }) =>
        String(a.href).localeCompare(String(b.href))
      expect(shown.toSorted(byAddress)).toEqual(expected.toSorted(byAddress))
      if (wholes.length > 0) await expect(panel.getByText(/^Shown/)).toBeVisible()
    }
  }
})

test('shows results by task, in groups, each with its source', async ({ app, page }) => {
  const mmlu = await app.client.board.tasks({ benchmark: 'mmlu' })
  const counts = Map.groupBy(joinFigures(mmlu), ({ model }) => model)
  const [model] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  if (model === undefined) throw new Error('no model has figures by subject')
  await page.goto(`${app.url}${search({ open: model, at: 'mmlu' })}`)
  const panel = page.getByRole('complementary')
  for (const group of ['STEM', 'Humanities', 'Social sciences', 'Other'])
    await expect(panel.getByRole('heading', { name: group, exact: true })).toBeVisible()
  await panel.getByLabel('Find a task').fill('abstract')
  const task = panel.getByRole('button', { name: /abstract algebra/ })
  await expect(panel.getByRole('button', { expanded: false })).toHaveCount(1)
  const before = await panel.locator('a[data-source]').count()
  await task.click()
  await expect(panel.locator('a[data-source]')).not.toHaveCount(before)
  await page.reload()
  await expect(panel.getByLabel('Find a task')).toHaveValue('abstract')
  await expect(panel.getByRole('button', { expanded: false })).toHaveCount(1)
})

test('shows the figures of the engine, and own runs beside them', async ({ app, page }) => {
  const view = boardView.parse({ columns: [{ benchmark: 'sample' }], sort: [{ by: 'score/sample' }] })
  const data = await app.client.board.figures({ benchmarks: ['sample'] })
  const board = buildBoard(data.models, joinFigures(data), view)
  expect(board.rows.length).toBeGreaterThanOrEqual(2)
  await page.goto(app.url)
  await expect(page.getByText('Your own runs on Sample are not among the columns.')).toBeVisible()
  await page.goto(`${app.url}${search({ columns: view.columns, sort: view.sort })}`)
  await expect(page.getByRole('rowheader')).toHaveCount(board.rows.length)
  for (const { model, cells } of board.rows) {
    const cell = cells[0]
    if (!cell) throw new Error(`${model.name} has no figure`)
    const drawn = rowOf(page, [model.name, model.organisation].filter(Boolean).join(' '))
    await expect(drawn.getByRole('gridcell', { name: /^Sample / })).toContainText(
      (cell.figure.score * 100).toFixed(1),
    )
    await expect(drawn.getByRole('gridcell', { name: /^Sample .*, own run, 95 % interval/ })).toBeVisible()
  }
  await rowOf(page, 'baseline:random')
    .getByRole('gridcell', { name: /^Sample / })
    .click()
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /^Open run/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /^baseline:random · Sample · / })).toBeVisible()
})

test('keeps columns, order, width, pins and sorting in the address', async ({ app, page }) => {
  await page.goto(app.url)
  const headings = async () =>
    (await page.getByRole('columnheader').locator('[class*=name]').allTextContents()).slice(-4)
  await expect(page.getByRole('columnheader', { name: 'MMLU' })).toBeVisible()
  expect(await headings()).toEqual(['GSM8K', 'MATH', 'BBH', 'MMLU'])
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('button', { name: 'Move MATH to the left' }).click()
  await page.getByRole('button', { name: 'Keep MMLU in sight' }).click()
  await page.getByRole('checkbox', { name: 'BBH' }).uncheck()
  await page.getByRole('checkbox', { name: 'AIME24' }).check()
  await page.getByRole('button', { name: 'Make MATH wider' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: 'MATH' }).click()
  await page.getByRole('columnheader', { name: 'GSM8K' }).click({ modifiers: ['Shift'] })
  await page.reload()
  await expect(page.getByText(/sorted by MATH, then GSM8K/)).toBeVisible()
  const width = (await page.getByRole('columnheader', { name: 'MATH' }).boundingBox())?.width
  expect(width).toBeGreaterThan(120)
  await page.getByRole('grid').evaluate((grid) => grid.parentElement?.scrollTo({ left: 2000 }))
  await expect(page.getByRole('columnheader', { name: 'AIME24' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('columnheader', { name: 'MMLU' })).toBeInViewport({ ratio: 1 })
})

test('says when nothing matches and when nothing is known, and what to do', async ({
  emptyApp: app,
  page,
}) => {
  await page.goto(`${app.url}${search({ text: 'nobody knows this' })}`)
  await expect(page.getByRole('heading', { name: 'No model matches these filters' })).toBeVisible()
  await page.locator('main').getByRole('button', { name: 'Clear all' }).last().click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.goto(`${app.url}${search({ text: 'palm 540', columns: [{ benchmark: 'aime24' }] })}`)
  await expect(page.getByRole('heading', { name: 'No figure in these columns' })).toBeVisible()
  await page.getByRole('button', { name: 'PaLM-540B', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Figures of PaLM-540B' })).toBeVisible()
  await page.goto(`${app.url}${search({ columns: [{ benchmark: 'sample' }] })}`)
  await expect(page.getByRole('heading', { name: 'No figures here yet' })).toBeVisible()
  await expect(page.getByRole('code')).toHaveText(
    `npm run -s cothub -- --db ${app.storePath} run --model baseline:random --benchmark sample --format all`,
  )
})

/** Whether a control has a name, near enough to find it. */
function isCalled(element: Element, name: string): boolean {
  const label =
    element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent
  return (label ?? '').trim().startsWith(name)
}
