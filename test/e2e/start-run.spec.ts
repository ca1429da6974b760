import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { realData } from '../support/data-folder.ts'
import { importPaths } from '../support/engine.ts'
import { dumpQueryCache } from '../support/query-cache.ts'
import { standinScript, startStandin } from '../support/standin.ts'
import { expect, test } from './app.ts'

const MODEL = 'gsm8k-175b-finetuning'
const KEY = 'sk-typed-in-the-page-and-nowhere-else'
const ITEMS = 200

const items = (page: Page) => page.getByRole('region', { name: 'Items of this run' })

/** Percent with one decimal, as the page writes scores of this size. */
const written = (accuracy: number | null) => ((accuracy ?? 0) * 100).toFixed(1)

test.describe('from nothing to a leaderboard', () => {
  test.skip(
    standinScript === null || realData === null,
    'no stand-in provider or benchmark data beside the project',
  )

  test('adds a model, runs it, reads its errors and overrules one', async ({ emptyApp: app, page }) => {
    await importPaths(app.client, [join(realData ?? '', 'gsm8k', 'test.jsonl')])
    const provider = await startStandin({ latency: 20 })
    try {
      await addModel(page, app.url, provider.url)
      await expectKeyNowhere(page)

      await page.goto(`${app.url}#/runs?new=true`)
      await page.getByRole('checkbox', { name: MODEL }).check()
      await page.getByRole('checkbox', { name: 'GSM8K', exact: true }).check()
      await page.getByRole('checkbox', { name: 'in-context CoT' }).check()
      await page.getByLabel('Most items').fill(String(ITEMS))
      await expect(page.getByText(`1 run, ${ITEMS} requests`)).toBeVisible()
      await page.reload()
      await expect(page.getByLabel('Most items')).toHaveValue(String(ITEMS))
      await expect(page.getByRole('checkbox', { name: MODEL })).toBeChecked()
      await page.getByRole('button', { name: 'Start the run' }).click()

      await expect(page.getByRole('heading', { name: `${MODEL} · GSM8K · in-context CoT` })).toBeVisible()
      await expect(page.getByRole('progressbar')).toBeVisible()
      await page.reload()
      await expect(page.getByRole('banner').or(page.locator('header')).getByText('done')).toBeVisible({
        timeout: 60_000,
      })
      const run = await app.client.runs.get({ id: 1 })
      expect(run).toMatchObject({ scored: ITEMS, complete: true })
      await expect(page.locator('header')).toContainText(`${written(run.accuracy)} %`)

      await page.getByRole('button', { name: `wrong ${run.outcomes.wrong}` }).click()
      await expect(items(page).getByText(`item 1 of ${run.outcomes.wrong}`)).toBeVisible()
      await expect(page.getByRole('region', { name: 'Trace' })).toContainText('answer from: ')
      await page.getByRole('button', { name: 'Overrule' }).click()
      await page.getByRole('button', { name: 'It is correct' }).click()
      await expect(items(page).getByText('overruled: correct')).toBeVisible()

      const [machine, overruled] = await Promise.all(
        (['machine', 'overruled'] as const).map((judgement) => app.client.runs.get({ id: 1, judgement })),
      )
      expect(overruled?.correct).toBe((machine?.correct ?? 0) + 1)
      expect(written(overruled?.accuracy ?? null)).not.toBe(written(machine?.accuracy ?? null))
      await page.goto(`${app.url}#/leaderboard?text="${MODEL}"`)
      await expect(boardRow(page)).toContainText(written(machine?.accuracy ?? null))
      await page.getByRole('button', { name: 'Judgement' }).click()
      await page.getByText('with what people said instead').click()
      await expect(boardRow(page)).toContainText(written(overruled?.accuracy ?? null))
      await page.keyboard.press('Escape')
      await page.reload()
      await expect(boardRow(page)).toContainText(written(overruled?.accuracy ?? null))
      await page.getByRole('button', { name: 'Remove filter: as people overruled' }).click()
      await expect(boardRow(page)).toContainText(written(machine?.accuracy ?? null))

      await page.goto(`${app.url}#/runs/1?marks=["overruled"]`)
      await page.getByRole('button', { name: /^Take back/ }).click()
      await expect(page.getByRole('heading', { name: 'No item matches' })).toBeVisible()
      await page.goto(`${app.url}#/leaderboard?text="${MODEL}"&judgement="overruled"`)
      await expect(boardRow(page)).toContainText(written(machine?.accuracy ?? null))
      await expectKeyNowhere(page)
    } finally {
      await provider.stop()
    }
  })
})

async function addModel(page: Page, url: string, provider: string): Promise<void> {
  await page.goto(`${url}#/models`)
  await page.getByRole('button', { name: 'Add a model' }).click()
  await page.getByLabel('Base URL').fill(`${provider}/v1`)
  await expect(page.getByLabel('API key')).toHaveAttribute('type', 'password')
  await page.getByLabel('API key').fill(KEY)
  await page.getByRole('button', { name: 'Fetch the list' }).click()
  await page
    .getByRole('group', { name: /models at the provider/ })
    .getByLabel(MODEL)
    .check()
  await page.getByRole('button', { name: 'Test the connection' }).click()
  await expect(page.getByText(`${MODEL} answered`)).toBeVisible()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: MODEL })
  await expect(row).toContainText('set')
  await row.getByRole('link', { name: `Edit ${MODEL}` }).click()
  await expect(page.getByLabel('API key')).toHaveValue('')
}

/** The model on the leaderboard. */
const boardRow = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: MODEL, exact: true }) })

/** A typed key is gone once it is sent: from the page's document, its storage and its caches. */
async function expectKeyNowhere(page: Page): Promise<void> {
  const kept = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    typed: [...document.querySelectorAll('input')].map(({ value }) => value),
    local: { ...localStorage },
    session: { ...sessionStorage },
    address: window.location.href,
  }))
  expect(JSON.stringify(kept)).not.toContain(KEY)
  const cache = await dumpQueryCache(page)
  expect(cache).toContain(MODEL)
  expect(cache).not.toContain(KEY)
}
