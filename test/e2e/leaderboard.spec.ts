import { expect, test } from './app.ts'

const HERE = '#/leaderboard'

test('shows every row with the figures of the engine', async ({ app, page }) => {
  const rows = await app.client.leaderboard.query({})
  expect(rows).toHaveLength(5)
  await page.goto(app.url)
  await expect(page.getByRole('row')).toHaveCount(rows.length + 1)
  for (const row of rows) {
    const score = ((row.score ?? 0) * 100).toFixed(1)
    const shown = page.getByRole('row').filter({ has: page.locator(`a[href$="/runs/${row.runId}"]`) })
    await expect(shown.locator('[data-column="model"]')).toHaveText(row.model)
    await expect(shown.locator('[data-column="n"]')).toHaveText(String(row.n))
    await expect(shown.locator('[data-column="score"]')).toContainText(score)
    await expect(shown.locator('[data-column="score"]')).toContainText('micro')
    await expect(shown.locator('[data-column="outcomes"]')).toContainText(String(row.outcomes.correct || ''))
    await expect(shown.locator('[data-column="outcomes"]').getByRole('img')).toHaveAccessibleName(
      new RegExp(`wrong ${row.outcomes.wrong}(,|$)`),
    )
  }
})

test('sorts by any column, and keeps it in the address', async ({ app, page }) => {
  await page.goto(`${app.url}${HERE}?format=in-context-cot`)
  const scores = page.locator('td[data-column="score"] b')
  const header = page.getByRole('columnheader', { name: 'Score' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=score/)
  const descending = (await scores.allTextContents()).map(Number)
  expect(descending).toEqual([...descending].sort((a, b) => b - a))

  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  expect((await scores.allTextContents()).map(Number)).toEqual([...descending].reverse())

  await page.reload()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
})

test('filters by benchmark and format, in the address too', async ({ app, page }) => {
  await page.goto(app.url)
  await page.getByText('zero-shot answer-only').click()
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page).toHaveURL(/format=zero-shot-ao/)
  await page.getByText('GSM8K', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'GSM8K is not imported yet' })).toBeVisible()
  const commands = page.getByRole('code')
  await expect(commands.first()).toContainText(`--db ${app.storePath} data download gsm8k`)
  await expect(commands.last()).toContainText('--benchmark gsm8k --format zero-shot-ao')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('row')).toHaveCount(6)
})

test('says who leads, once one benchmark and format are chosen', async ({ app, page }) => {
  await page.goto(`${app.url}${HERE}?benchmark=sample&format=zero-shot-ao`)
  await expect(
    page.getByText(/leads Sample · zero-shot answer-only|models tied for first place/),
  ).toBeVisible()
})

test('opens a run from anywhere in its row', async ({ app, page }) => {
  await page.goto(app.url)
  const row = page.getByRole('row').filter({ hasText: 'hostile' })
  const cost = await row.locator('[data-column="cost"]').boundingBox()
  if (!cost) throw new Error('the row has no cost')
  await page.mouse.click(cost.x + cost.width / 2, cost.y + cost.height / 2)
  await expect(page.getByRole('heading', { name: 'hostile · Sample · in-context CoT' })).toBeVisible()
})

test('tells a new user what to do', async ({ emptyApp, page }) => {
  await page.goto(emptyApp.url)
  await expect(page.getByRole('heading', { name: 'No runs yet' })).toBeVisible()
  await expect(page.getByRole('code')).toHaveText(
    `npm run -s cothub -- --db ${emptyApp.storePath} run --model baseline:random --benchmark sample --format all`,
  )
})

test('keeps n and score in sight in a small window', async ({ app, page }) => {
  await page.setViewportSize({ width: 800, height: 700 })
  await page.goto(app.url)
  for (const column of ['n', 'score']) {
    await expect(page.locator(`td[data-column="${column}"]`).first()).toBeInViewport({ ratio: 1 })
  }
})
