import type { Page } from '@playwright/test'
import { boardView } from '../../src/shared/contract/board-view.ts'
import { expect, test } from './app.ts'

/** Holds back what the page asks for all figures with, until it is let through. */
async function holdFigures(page: Page) {
  const { promise: asked, resolve: hear } = Promise.withResolvers<void>()
  const held: (() => void)[] = []
  let isHeld = true
  await page.routeWebSocket(/./u, (socket) => {
    const engine = socket.connectToServer()
    socket.onMessage((message) => {
      if (!isHeld || !String(message).includes('/board/figures')) return engine.send(message)
      held.push(() => engine.send(message))
      hear()
    })
  })
  const release = (): void => {
    isHeld = false
    for (const send of held) send()
  }
  return { asked, release }
}

const rowsOf = (page: Page): Promise<string[]> =>
  page.locator('tbody [data-row]').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''))

test('draws the rows in sight before all figures are there, and nothing moves when they come', async ({
  app,
  page,
}) => {
  const figures = await holdFigures(page)
  await page.goto(`${app.url}#/leaderboard`)
  await expect(page.locator('[data-row="0"]')).toBeVisible()
  await figures.asked
  const drawn = async () => ({
    rows: (await rowsOf(page)).slice(0, 12),
    said: await page.getByRole('main').locator('p, ul').allInnerTexts(),
    places: await page
      .locator('thead th, [data-row="0"] > *, main ul')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect()))),
  })
  const before = await drawn()
  expect(before.rows).toHaveLength(12)

  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('Control+End')
  figures.release()
  // What is further down comes with the figures.
  await expect(page.locator('tbody [data-row]').last()).toHaveAttribute('aria-rowindex', await lastOf(page))
  await page.keyboard.press('Control+Home')
  await expect(page.locator('[data-row="0"]')).toBeVisible()
  await grid.blur()
  expect(await drawn()).toEqual(before)
})

test('keeps its table where something is chosen before all figures are there', async ({ app, page }) => {
  const view = boardView.parse({ sort: [{ by: 'score/math' }] })
  const { board } = await app.client.board.opening({ view, rows: 1, columns: 8 })
  const figures = await holdFigures(page)
  await page.goto(`${app.url}#/leaderboard`)
  await figures.asked
  const grid = page.getByRole('grid')
  const heading = grid.locator('th[data-benchmark="math"]')
  await heading.click()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await expect(grid).toBeFocused()
  await page.getByRole('button', { name: 'Organisation' }).click()
  const filter = page.getByRole('dialog', { name: 'Organisation' })
  await expect(filter.getByRole('status', { name: 'Loading the figures' })).toBeVisible()
  await page.keyboard.press('Escape')
  await grid.focus()
  figures.release()
  await expect(page.locator('[data-row="0"]')).toContainText(board.rows[0]?.model.name ?? 'a first row')
  await expect(grid).toBeFocused()
})

test('says nothing of cells whose figures have not come', async ({ app, page }) => {
  const known = (await app.client.board.benchmarks()).filter(({ figures }) => figures > 0)
  const last = known.at(-1)?.benchmark
  const address = new URLSearchParams({
    columns: JSON.stringify(known.map(({ benchmark }) => ({ benchmark, pinned: false, width: null }))),
    sort: JSON.stringify([{ by: `score/${last}`, descending: true }]),
  })
  // More columns than there is room for.
  await page.setViewportSize({ width: 420, height: 800 })
  const figures = await holdFigures(page)
  await page.goto(`${app.url}#/leaderboard?${address}`)
  await figures.asked
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await expect(page.locator(`th[data-benchmark="${last}"]`)).toBeInViewport()
  await expect(page.locator('[data-row="0"]').getByTitle('no figure')).toHaveCount(0)
  figures.release()
  await expect(page.locator('[data-row="0"] td').last()).toHaveAttribute('title', /%/)
})

const lastOf = async (page: Page): Promise<string> =>
  (await page.getByRole('grid').getAttribute('aria-rowcount')) ?? ''
