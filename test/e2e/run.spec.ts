import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { nameRule } from '../../src/renderer/i18n/en/rules.ts'
import { completeRun } from '../support/engine.ts'
import { expect, test } from './app.ts'

const list = (page: Page) => page.getByRole('region', { name: 'Items of this run' })
const trace = (page: Page) => page.getByRole('region', { name: 'Trace' })
const chosen = (page: Page) => list(page).locator('[data-chosen]')

test('walks the items with j, k and the arrows', async ({ app, page }) => {
  await page.goto(`${app.url}#/runs/1`)
  await expect(list(page).getByText('item 1 of 131')).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(list(page).getByText('item 2 of 131')).toBeVisible()
  await expect(page).toHaveURL(/attempt=\d/)

  await chosen(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(list(page).getByText('item 3 of 131')).toBeVisible()
  await page.keyboard.press('End')
  await expect(list(page).getByText('item 131 of 131')).toBeVisible()
  await expect(chosen(page)).toBeInViewport()
  await expect(chosen(page)).toBeFocused()
})

test('shows the trace of the chosen item as the engine tells it', async ({ app, page }) => {
  const { items } = await app.client.runs.items({ runId: 1, offset: 6, limit: 1 })
  const attempt = await app.client.runs.attempt({ attemptId: items[0]?.attemptId ?? 0 })
  await page.goto(`${app.url}#/runs/1?attempt=${attempt.attemptId}`)
  await expect(trace(page)).toContainText(attempt.item.question.slice(0, 60))
  const { score, response } = attempt
  if (!score?.span || !response) throw new Error('the seventh item of the sample is answered')
  await expect(trace(page).locator('mark')).toHaveText(response.text.slice(score.span.start, score.span.end))
  await expect(trace(page)).toContainText(`answer from: ${nameRule(score.rule ?? '')}`)
})

test('sets the answer beside the gold, each by its name', async ({ app, page }) => {
  const { items } = await app.client.runs.items({ runId: 1, outcomes: ['wrong'], limit: 1 })
  const [item] = items
  if (!item?.answer) throw new Error('a baseline answers something, if wrongly')
  await page.goto(`${app.url}#/runs/1?outcome=wrong`)
  const verdict = page.getByRole('complementary')
  await expect(verdict.getByRole('term')).toContainText(['answered', 'gold'])
  await expect(verdict.getByRole('definition').nth(0)).toHaveText(item.answer)
  await expect(verdict.getByRole('definition').nth(1)).toHaveText(item.gold)
  await expect(trace(page)).toContainText(`gold ${item.gold}`)
})

test('searches for the word of an input method, not for the letters it is made of', async ({ app, page }) => {
  const { total } = await app.client.runs.items({ runId: 1, text: 'dollars', limit: 1 })
  const asked: string[] = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => asked.push(String(payload))))
  await page.goto(`${app.url}#/runs/1`)
  const search = page.getByRole('searchbox')
  await search.focus()
  const method = await page.context().newCDPSession(page)
  for (const text of ['m', 'mei', 'mei yuan'])
    await method.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await expect(search).toHaveValue('mei yuan')
  await method.send('Input.insertText', { text: 'dollars' })
  await expect(list(page).getByText(`match 1 of ${total}`)).toBeVisible()
  expect(
    asked.filter((call) => /"text":"(m|dol)/.test(call)).map((call) => /"text":"([^"]*)"/.exec(call)?.[1]),
  ).toEqual(['dollars'])
})

test('filters by outcome, task and full text', async ({ app, page }) => {
  const { outcomes } = await app.client.runs.get({ id: 1 })
  await page.goto(`${app.url}#/runs/1`)
  await page.getByRole('button', { name: `wrong ${outcomes.wrong}` }).click()
  await expect(list(page).getByText(`item 1 of ${outcomes.wrong}`)).toBeVisible()

  await page.getByRole('button', { name: /^wrong/ }).click()
  await page.getByRole('combobox', { name: 'Task' }).selectOption('bbh/navigate')
  await expect(list(page).getByText('item 1 of 2')).toBeVisible()
  await expect(page).toHaveURL(/task=/)

  await page.getByRole('searchbox').fill('zzzz nowhere')
  await expect(page.getByRole('heading', { name: 'No item matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(list(page).getByText('item 1 of 131')).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('')

  const [begun, whole] = await Promise.all(
    ['dol', '"dol"'].map((text) => app.client.runs.items({ runId: 1, text, limit: 1 })),
  )
  expect(whole?.total).toBe(0)
  await page.getByRole('searchbox').fill('dol')
  await expect(list(page).getByText(`match 1 of ${begun?.total}`)).toBeVisible()
  await page.getByRole('searchbox').fill('"dol"')
  await expect(page.getByRole('heading', { name: 'No item matches' })).toBeVisible()
  await page.getByRole('searchbox').clear()
  await expect(list(page).getByText('item 1 of 131')).toBeVisible()

  const { total } = await app.client.runs.items({ runId: 1, text: 'dollars', limit: 1 })
  // Letter by letter, faster than the address follows: none is lost.
  await page.getByRole('searchbox').pressSequentially('dollars')
  await expect(list(page).getByText(`match 1 of ${total}`)).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('dollars')
  await page.getByRole('searchbox').blur()
  for (let step = 0; step < total + 1; step++) await page.keyboard.press('j')
  await expect(list(page).getByText(`match ${total} of ${total}`)).toBeVisible()
  await expect(trace(page)).toContainText('dollars')
})

test('writes the formulas of questions in the list with the signs of plain text', async ({ app, page }) => {
  const { items } = await app.client.runs.items({ runId: 1, task: 'math/algebra' })
  expect(items.map(({ question }) => question).join()).toMatch(/\$.*[\\^]/)
  await page.goto(`${app.url}#/runs/1?task=math/algebra`)
  await expect(list(page).getByRole('listitem')).toHaveCount(items.length)
  await expect(list(page)).not.toContainText(/[$\\^]/)
})

test('keeps what is open through filters and orders that list it, and says where it is not', async ({
  app,
  page,
}) => {
  const { items } = await app.client.runs.items({ runId: 1, outcomes: ['wrong'], limit: 3 })
  const [open] = items.slice(-1)
  if (!open) throw new Error('a baseline is wrong more than twice')
  await page.goto(`${app.url}#/runs/1?outcome=wrong&attempt=${open.attemptId}`)
  await expect(list(page).getByText(/^item 3 of/)).toBeVisible()
  await page.getByRole('button', { name: /^wrong/ }).click()
  await expect(list(page).getByText('of 131')).toBeVisible()
  await expect(chosen(page)).toContainText('wrong')
  await expect(page).toHaveURL(new RegExp(`attempt=${open.attemptId}`))

  await page.goto(`${app.url}#/runs/1?outcome=correct&attempt=${open.attemptId}`)
  await expect(list(page).getByText(/listed, the open one not among them$/)).toBeVisible()
  await expect(trace(page)).toContainText(open.question.slice(0, 40))
  await page.keyboard.press('j')
  await expect(list(page).getByText(/^item 1 of/)).toBeVisible()

  await page.goto(`${app.url}#/runs/1?attempt=999999`)
  await expect(page.getByRole('heading', { name: 'There is no such attempt in this run' })).toBeVisible()
  await page.getByRole('button', { name: 'Open the first item' }).click()
  await expect(list(page).getByText('item 1 of 131')).toBeVisible()
})

test('sums a run up task by task, and leads to the items of one', async ({ app, page }) => {
  await page.goto(`${app.url}#/runs/1`)
  await page.getByText('Summary', { exact: true }).click()
  const { tasks } = await app.client.runs.get({ id: 1 })
  await expect(page.getByRole('row')).toHaveCount(tasks.length + 1)
  await page.getByRole('link', { name: 'math/algebra' }).click()
  await expect(list(page).getByText('item 1 of 3')).toBeVisible()
})

test('leads from a column of a histogram to its items by keyboard alone', async ({ app, page }) => {
  await page.goto(`${app.url}#/runs/1?view=summary`)
  const columns = page.getByRole('figure').filter({ hasText: 'Reasoning length' }).getByRole('button')
  await expect(columns.first()).toBeAttached()
  await columns.first().focus()
  await page.keyboard.press('End')
  await expect(columns.last()).toBeFocused()
  const name = (await columns.last().getAttribute('aria-label')) ?? ''
  const [, attempts] = /of (\d+) correct/.exec(name) ?? []
  await expect(page.getByRole('figure').filter({ hasText: 'Reasoning length' })).toContainText(
    name.replace(' · list them', ''),
  )
  await page.keyboard.press('Enter')
  await expect(list(page).getByText(`item 1 of ${attempts}`)).toBeVisible()
  await expect(page).toHaveURL(/reasoning=/)
})

test('names the part of the benchmark that a run asks, and saves its items', async ({ emptyApp, page }) => {
  await completeRun(emptyApp.client, {
    models: ['baseline:random'],
    benchmarks: ['sample/bbh/navigate'],
    formats: ['zero-shot-ao'],
  })
  const { scope, n } = await emptyApp.client.runs.get({ id: 1 })
  await page.goto(`${emptyApp.url}#/runs`)
  const [task = ''] = scope.tasks ?? []
  await expect(page.getByRole('row').filter({ hasText: 'baseline:random' })).toContainText(task)
  await page.getByRole('link', { name: 'baseline:random' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(task)

  await page.getByRole('button', { name: 'Export items' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /^JSON Lines/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('run-1-items.jsonl')
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toHaveText(`${n} rows saved`)
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).item.task)).toEqual(Array.from({ length: n }, () => task))
})

test('says what is wrong with an address', async ({ app, page }) => {
  await page.goto(`${app.url}#/runs/9999`)
  await expect(page.getByRole('alert')).toContainText('9999')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the runs' }).click()
  await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeVisible()
  await page.goto(`${app.url}#/nowhere`)
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
})

test('sorts the runs, and keeps it in the address', async ({ app, page }) => {
  await page.goto(`${app.url}#/runs`)
  const header = page.getByRole('columnheader', { name: 'Model' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  const models = (await app.client.runs.list()).map(({ model }) => model).sort()
  await expect(page.locator('td[data-column="model"] a')).toHaveText(models)
  await page.reload()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
})
