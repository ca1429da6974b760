import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appRoot } from '../support/engine.ts'
import { expect, test } from './app.ts'

const MIXED = `model,benchmark,score_percent,params_b
Ada-7B,GSM8K,101,7
<b>Bob</b>-7B,MATH,20,seven
Cyd-7B,GSM8K,50,7
`

test('imports results: refuses, lists what is wrong, keeps the good rows, takes them back', async ({
  emptyApp,
  page,
}) => {
  await page.goto(`${emptyApp.url}#/data`)
  const results = page.getByRole('region', { name: 'Your imports of results' })
  await expect(results).toContainText('None yet.')
  await results.locator('input[type=file]').setInputFiles({
    name: 'mixed.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(MIXED),
  })
  const refusal = results.getByRole('alert')
  await expect(refusal).toContainText('mixed.csv was not imported: 2 rows have faults, 1 row is good')
  await expect(refusal.getByRole('row').nth(1)).toHaveText('2score_percent101is not a number from 0 to 100')
  await expect(refusal.getByRole('row').nth(2)).toHaveText('3params_bsevenis not a number from 0 to 1000000')
  expect(await emptyApp.client.results.list()).toEqual([])
  await page.getByRole('button', { name: '中文' }).click()
  const sameRefusal = page.getByRole('alert')
  await expect(sameRefusal).toContainText('2 行有错误，1 行正确')
  await expect(sameRefusal.getByRole('row').nth(1)).toHaveText('2score_percent101应为 0 至 100 之间的数字')
  await page.getByRole('button', { name: 'English' }).click()

  await refusal.getByRole('button', { name: 'Import 1 good row' }).click()
  await expect(results.getByRole('status')).toContainText('mixed.csv: 1 figure added, 0 known before')
  await expect(page.getByRole('contentinfo')).toContainText('568 models, 5,541 figures, 5,540 with sources')
  await results.getByRole('button', { name: 'Remove mixed.csv' }).click()
  await results.getByRole('button', { name: 'Keep' }).click()
  expect(await emptyApp.client.results.list()).toHaveLength(1)
  await results.getByRole('button', { name: 'Remove mixed.csv' }).click()
  await results.getByRole('button', { name: 'Remove 1 figure' }).click()
  await expect(results).toContainText('None yet.')
  await expect(page.getByRole('contentinfo')).toContainText('567 models, 5,540 figures, all with sources')

  const choose = (text: string) =>
    results
      .locator('input[type=file]')
      .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose('model,benchmark,score\nAda-7B,GSM8K,41\n')
  await expect(results.getByRole('alert')).toContainText('names no column score_percent')
  await expect(results.getByRole('alert')).toContainText('model, benchmark and score_percent (0 to 100)')
  await choose('model,benchmark,score_percent,judge\nAda-7B,GSM8K,0.41\nBob-7B,GSM8K,0.3\n')
  const outcome = results.getByRole('status')
  await expect(outcome).toContainText('mine.csv: 2 figures added')
  await expect(outcome).toContainText('0.41 is read as 0.41 %. Did you mean 41 %?')
  await expect(outcome).toContainText('left aside: the column judge.')

  const download = page.waitForEvent('download')
  await results.getByRole('button', { name: 'Download the template' }).click()
  expect((await download).suggestedFilename()).toBe('cothub-results-template.csv')
})

test('imports benchmark files by path, and says why others are none', async ({ emptyApp, page }) => {
  await page.goto(`${emptyApp.url}#/data`)
  const row = page.getByRole('row').filter({ hasText: 'GSM8K' })
  await expect(row).toContainText('0 of 1,319')
  const path = page.getByRole('textbox', { name: 'File or folder' })
  await path.fill('/nowhere/at/all')
  await path.press('Enter')
  const told = page.getByRole('region', { name: 'Benchmarks' })
  await expect(told.getByRole('alert')).toContainText('there is no such file or folder')

  await path.fill(join(appRoot, 'test/fixtures/benchmarks/official'))
  await path.press('Enter')
  await expect(told).toContainText(/Imported: \d+ items added/)
  await expect(row).toContainText('2 of 1,319')
  await told.getByText('files skipped').click()
  await expect(told).toContainText('poll.jsonl')
  await page.getByRole('button', { name: 'What is in BBH' }).click()
  await expect(page.getByRole('list', { name: 'Tasks' })).toContainText('navigate')
})

test('takes a newer edition of the published results in place of its own', async ({ emptyApp, page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cothub-edition-'))
  const edition = {
    version: 2,
    compiled: '2027-01-31',
    sources: [{ id: 1, title: 'A page', url: 'https://example.org/a', date: '2027-01', attribution: null }],
    models: [
      {
        name: 'Ada-7B',
        organisation: 'Ada',
        released: null,
        paramsB: 7,
        activeParamsB: null,
        type: 'Base',
        openWeights: true,
      },
    ],
    figures: [
      {
        model: 'Ada-7B',
        source: 1,
        benchmark: 'GSM8K',
        subset: null,
        scorePercent: 50,
        shots: 8,
        cot: true,
        metric: 'accuracy',
        ownRun: null,
        note: null,
        marks: [],
      },
    ],
  }
  await writeFile(join(folder, 'results.json'), JSON.stringify(edition))
  await page.goto(`${emptyApp.url}#/data`)
  const reported = page.getByRole('region', { name: 'Results of others' })
  await expect(reported).toContainText('Edition 1, compiled on 2026-11-22, 5,540 figures')
  await page.locator('input[type=file]').setInputFiles(join(folder, 'results.json'))
  await expect(reported).toContainText('Edition 2, compiled on 2027-01-31, 1 figure')
  await rm(folder, { recursive: true })
})
