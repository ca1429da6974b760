import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { claimRun, closeStore, openStore } from '../../src/main/engine/store/index.ts'
import { completion } from '../support/browser-app.ts'
import { appRoot, completeRuns } from '../support/engine.ts'
import { expect, test } from './app.ts'

const rowOf = (page: Page, id: number) =>
  page.getByRole('row').filter({ has: page.locator(`a[href$="/runs/${id}"]`) })

/** Chooses an entry of a run's menu. */
async function order(page: Page, id: number, entry: string): Promise<void> {
  await rowOf(page, id)
    .getByRole('button', { name: `Actions for run ${id}` })
    .click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('tells runs what to do, and takes a deletion back', async ({ emptyApp: app, page }) => {
  const request = { models: ['hostile'], benchmarks: ['sample/gsm8k'], concurrency: 2 }
  let answered = 0
  app.models.answer(() => (answered++ < 3 ? { body: completion('42') } : 'hang'))
  await app.client.runs.start({ ...request, formats: ['zero-shot-ao'] })
  await app.client.runs.start({ ...request, formats: ['zero-shot-cot'] })
  await page.goto(`${app.url}#/runs`)
  await expect(rowOf(page, 1)).toContainText('running')
  await expect(rowOf(page, 1)).toContainText(/3 of \d+/)
  await expect(rowOf(page, 2)).toContainText('queued')
  await expect(rowOf(page, 2)).toContainText('no. 1')

  await order(page, 2, 'Cancel')
  await expect(rowOf(page, 2)).toContainText('cancelled')
  await rowOf(page, 1).getByRole('link').click()
  await expect(page.getByText('2 of 2 requests at once')).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('pausing…')).toBeVisible()
  app.models.answer({ body: completion('42') })
  app.models.dropConnections()
  await expect(page.getByText('Paused.')).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.locator('header').getByText('done')).toBeVisible()

  await page.goto(`${app.url}#/runs`)
  await order(page, 1, 'Rename')
  await page.getByRole('dialog').getByLabel('Label').fill('the first')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(rowOf(page, 1)).toContainText('the first')

  await order(page, 2, 'Delete')
  await expect(page.locator('tr[data-run] a').first()).toBeFocused()
  await expect(rowOf(page, 2)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rowOf(page, 2)).toContainText('cancelled')

  await order(page, 1, 'Duplicate with changes')
  await expect(page.getByRole('checkbox', { name: 'hostile' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'zero-shot answer-only' })).toBeChecked()
  await expect(page.getByLabel('Label')).toHaveValue('the first')
})

test('lists the runs one looks for, and compares the two that are selected', async ({ app, page }) => {
  await page.goto(`${app.url}#/runs`)
  await page.getByRole('combobox', { name: 'Model' }).selectOption('baseline:random')
  await expect(page.getByRole('row')).toHaveCount(3)
  await page.getByRole('searchbox').fill('zero-shot')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.reload()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('table').hover()
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  await expect(page.locator('tr[data-at]').getByRole('link')).toBeFocused()
  const walkedTo = await page.locator('tr[data-at]').getByRole('cell').nth(1).textContent()
  await page.keyboard.press('o')
  await expect(page).toHaveURL(new RegExp(`#/runs/${walkedTo}$`))
  await page.goBack()
  await expect(page.locator('tr[data-at]').getByRole('cell').nth(1)).toHaveText(walkedTo ?? '')
  await page.getByRole('checkbox', { name: 'Select run 3' }).check()
  await page.getByRole('checkbox', { name: 'Select run 1' }).check()
  await expect(page).toHaveURL(/selected=/)
  await page.getByRole('link', { name: 'Compare' }).last().click()
  await expect(page).toHaveURL(/compare\?a=1&b=3/)
})

test('tells of a run of another process whose it is, and offers what works', async ({
  emptyApp: app,
  page,
}) => {
  await completeRuns(app.client, { models: ['baseline:random'], benchmarks: ['sample/math'], limit: 1 })
  const other = openStore(app.storePath, {
    migrationsDir: join(appRoot, 'db', 'migrations'),
    now: () => new Date(),
  })
  claimRun(other, 1, 'lab:4711:alive', new Date(), () => false)
  await page.goto(`${app.url}#/runs`)
  await expect(rowOf(page, 1)).toContainText('runningother process')
  await rowOf(page, 1).getByRole('button', { name: 'Actions for run 1' }).click()
  await expect(page.getByRole('menuitem', { name: 'Pause' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeDisabled()
  await page.goto(`${app.url}#/runs/1`)
  await expect(page.getByText('process 4711 on lab')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()

  // The process is killed: nobody tells of its end.
  claimRun(other, 1, `${hostname()}:${2 ** 30}:killed`, new Date(), () => true)
  closeStore(other)
  await expect(page.getByText('Interrupted.')).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.locator('header').getByText('done')).toBeVisible()
})

test('holds a long list of runs, of which only those in sight exist', async ({ emptyApp: app, page }) => {
  const formats = ['zero-shot-ao', 'zero-shot-cot'] as const
  for (let round = 0; round < 25; round++)
    await completeRuns(app.client, {
      models: ['baseline:random', 'baseline:first-option'],
      benchmarks: ['sample/math'],
      formats: [...formats],
      limit: 1,
    })
  await page.goto(`${app.url}#/runs`)
  await expect(page.getByText('100 runs')).toBeVisible()
  await expect(rowOf(page, 100)).toBeVisible()
  expect(await page.getByRole('row').count()).toBeLessThan(60)
  await page.getByRole('table').hover()
  await page.mouse.wheel(0, 10_000)
  await expect(rowOf(page, 1)).toBeVisible()
})

test('has deleted runs back from the list and from their own page', async ({ emptyApp: app, page }) => {
  await completeRuns(app.client, {
    models: ['baseline:random'],
    benchmarks: ['sample/math'],
    formats: ['zero-shot-ao', 'zero-shot-cot'],
    limit: 1,
  })
  await page.goto(`${app.url}#/runs`)
  await expect(page.getByText('2 runs')).toBeVisible()
  // Somewhere else, such as in a terminal.
  await app.client.runs.delete({ id: 1 })
  await app.client.runs.delete({ id: 2 })
  await page.locator('summary', { hasText: '2 deleted runs' }).click()
  await page.getByRole('button', { name: 'Restore run 2' }).click()
  await expect(rowOf(page, 2)).toBeVisible()
  await page.goto(`${app.url}#/runs/1`)
  await expect(page.getByRole('heading', { name: 'Run 1 is deleted' })).toBeVisible()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByRole('region', { name: 'Trace' })).toBeVisible()
  expect((await app.client.runs.list()).map(({ id }) => id)).toEqual([2, 1])
})
