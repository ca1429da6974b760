import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'

const rowOf = (page: Page, model: string) =>
  page.getByRole('row').filter({ has: page.locator('bdi').getByText(model, { exact: true }) })

test('comes back to what was chosen, and undoes it one step at a time', async ({ app, page }) => {
  await page.goto(app.url)
  const filter = page.getByRole('main').getByRole('searchbox')
  const panel = page.getByRole('complementary')
  await filter.fill('llama')
  await expect(page.getByText(/^\d+ of 471 models/)).not.toHaveText(/^471/)
  const names = page.getByRole('rowheader')
  const [first = '', second = ''] = await names.locator('bdi:first-child').allTextContents()
  await rowOf(page, first).locator('[data-kind=pick]').click()
  await page.getByRole('button', { name: 'Weights' }).click()
  await page.getByRole('dialog').getByText('open', { exact: true }).click()
  await page.keyboard.press('Escape')
  await rowOf(page, first).getByRole('rowheader').click()
  await expect(panel).toBeVisible()
  await rowOf(page, second).getByRole('rowheader').click()
  await expect(panel).toHaveAccessibleName(`Figures of ${second}`)

  const heading = page.getByRole('main').getByRole('heading', { level: 1 })
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(heading).toHaveText('Methods')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(heading).toHaveText('Leaderboard')
  await expect(filter).toHaveValue('llama')
  await expect(page.getByRole('button', { name: 'Remove filter: open weights' })).toBeVisible()
  await expect(rowOf(page, first)).toHaveAttribute('aria-selected', 'true')
  await page.goBack()
  await expect(heading).toHaveText('Methods')
  await page.getByRole('link', { name: 'Leaderboard' }).click()
  await expect(filter).toHaveValue('llama')

  await rowOf(page, first).getByRole('rowheader').click()
  await expect(panel).toBeVisible()
  await page.goBack()
  await expect(panel).toHaveCount(0)
  await expect(filter).toHaveValue('llama')
  await page.getByRole('columnheader', { name: 'MATH' }).click()
  await expect(page.getByText(/sorted by MATH\b/)).toBeVisible()
  await page.goBack()
  await expect(page.getByText(/sorted by Average\b/i)).toBeVisible()
  await expect(filter).toHaveValue('llama')
  await page.getByRole('link', { name: 'Leaderboard' }).click()
  await expect(filter).toHaveValue('')
})

test('shows own runs beside the ranking, and leaves it as it is', async ({ app, page }) => {
  await page.goto(app.url)
  const sentence = page.getByText(/tied for first place|leads/)
  await expect(sentence).toBeVisible()
  const told = (await sentence.textContent()) ?? ''
  await expect(page.getByText('Your own runs on Sample are not among the columns.')).toBeVisible()
  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(page.getByRole('row', { name: /baseline:/ }).and(page.locator('[data-open]'))).toBeInViewport()
  await expect(page.getByRole('columnheader', { name: 'Sample' })).toBeInViewport()
  await expect(sentence).toHaveText(told)
  await page.goBack()
  await page.getByRole('button', { name: 'Do not say this again' }).click()
  await expect(page.getByRole('button', { name: 'Show them' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show them' })).toHaveCount(0)
  await page.getByRole('main').getByRole('searchbox').fill('baseline:random')
  await expect(page.getByRole('button', { name: 'Show them' })).toBeVisible()
})

test('draws what the table is sorted by, and says in a picture what was left out of it', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}#/leaderboard?weights=open&sort=[{"by":"score/math"}]`)
  await page.getByRole('link', { name: 'Charts' }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(/MATH/)
  await page.getByRole('button', { name: 'Save picture' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('Only: open weights')
  await page.getByLabel('Score').selectOption('average')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(/average/i)
})

test('keeps what can be done in sight in a small window', async ({ app, page }) => {
  await page.setViewportSize({ width: 800, height: 700 })
  await page.goto(app.url)
  await expect(page.getByRole('rowheader').nth(5)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Export' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('link', { name: 'Runs', exact: true })).toBeInViewport()
  await page.getByRole('button', { name: 'What the marks mean' }).click()
  await expect(page.getByRole('list', { name: 'What the marks mean' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.getByRole('navigation').getByRole('button', { name: '中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})

test('says what its words and marks mean, by keyboard', async ({ app, page }) => {
  await page.goto(`${app.url}#/leaderboard?types=["SIFT"]`)
  const told = page.getByRole('tooltip')
  await page.getByRole('button', { name: 'Remove filter: SIFT' }).focus()
  await expect(told).toHaveText(/^supervised instruction fine-tuning/)

  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText(/^Model: The model as its source names it/)).toBeVisible()
  await page.getByRole('columnheader', { name: 'BBH' }).click()
  await expect(page.getByText(/^BBH: BIG-Bench Hard/)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /^Average/ })).toHaveAttribute(
    'title',
    /^Macro average: .*\nSort by Average/,
  )

  await page.keyboard.press('Tab')
  await expect(page.getByRole('list', { name: 'What the marks mean' }).locator(':focus')).toBeVisible()
  await expect(told).toHaveText(/^reported by somebody/)
  for (let step = 0; step < 20 && !/at best this narrow/.test((await told.textContent()) ?? ''); step++)
    await page.keyboard.press('ArrowRight')
  await expect(told).toHaveText(/^The interval is at best this narrow/)
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true })
  test('a mark says what it means when it is touched', async ({ app, page }) => {
    await page.goto(app.url)
    await page
      .getByRole('list', { name: 'What the marks mean' })
      .getByRole('button', { name: 'sources disagree' })
      .tap()
    await expect(page.getByRole('tooltip')).toHaveText(/^Other sources of the same model/)
    await page.getByRole('columnheader', { name: 'MATH' }).tap()
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    await expect(page.getByText(/^MATH: Problems of high-school/)).toBeVisible()
  })
})

test('shows whole names where there is room, and leads from two own runs to their items', async ({
  app,
  page,
}) => {
  const names = page.getByRole('rowheader').locator('bdi:first-child')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(app.url)
  await expect(names.nth(20)).toBeVisible()
  expect(
    await names.evaluateAll(
      (all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
    ),
  ).toBe(0)

  await page.goto(`${app.url}#/leaderboard/compare?models=["baseline:random","baseline:first-option"]`)
  await page.getByRole('link', { name: 'item by item' }).first().click()
  await expect(page).toHaveURL(/#\/compare\?a=\d+&b=\d+/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Compare/)
})

test('shows at once what another tab has saved', async ({ emptyApp: app, page, context }) => {
  await page.goto(app.url)
  await page.getByRole('button', { name: 'View: Default' }).click()
  const other = await context.newPage()
  await other.goto(app.url)
  await other.getByRole('button', { name: 'View: Default' }).click()
  await other.getByLabel('Save these choices as').fill('Of the other tab')
  await other.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Of the other tab', exact: true })).toBeVisible()
})

test('gives the focus back to what opened something, and fits its columns where there is room', async ({
  app,
  page,
}) => {
  await page.goto(app.url)
  const table = page.getByRole('grid')
  await expect(table.getByRole('row').nth(5)).toBeVisible()
  for (const name of [/^Organisation/, /^Weights/, /^Columns/, /^Export/, /^View:/]) {
    const opener = page.getByRole('button', { name })
    await opener.press('Enter')
    const opened = page.getByRole('dialog')
    await expect(opened.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
  const charts = page.getByRole('link', { name: 'Charts' })
  for (const key of ['?', 'Control+k']) {
    await charts.focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(charts).toBeFocused()
  }
  const beyond = await table.evaluate((grid) => {
    const frame = grid.parentElement
    return frame ? frame.scrollWidth - frame.clientWidth : Number.NaN
  })
  expect(beyond).toBe(0)
})

test('shows what comes first once the rows are others, and keeps the focus on a column that is ticked', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}#/leaderboard`)
  const grid = page.getByRole('grid')
  const first = page.locator('[data-row="0"]')
  const toTheEnd = async (): Promise<void> => {
    await grid.focus()
    await page.keyboard.press('Control+End')
    await expect(first).toHaveCount(0)
  }
  await expect(first).toBeVisible()
  await toTheEnd()
  await page.getByRole('columnheader', { name: 'MMLU' }).click()
  await expect(first).toBeInViewport()
  await toTheEnd()
  await page.getByRole('searchbox').fill('llama')
  await expect(first).toBeInViewport()
  await expect(first).toContainText(/llama/i)

  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  const gpqa = page.getByRole('checkbox', { name: 'GPQA', exact: true })
  for (const isShown of [true, false]) {
    await gpqa.press('Space')
    await expect(gpqa).toBeChecked({ checked: isShown })
    await expect(gpqa).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(gpqa).toHaveCount(0)
})
