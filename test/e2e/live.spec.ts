import { serveBrowserHost } from '../../src/main/hosts/http/server.ts'
import { completion } from '../support/browser-app.ts'
import { expect, test } from './app.ts'

const REQUEST = { models: ['hostile'], benchmarks: ['sample/gsm8k'], formats: ['zero-shot-ao' as const] }

test('follows a run from its first answer to its last', async ({ emptyApp, page }) => {
  await page.goto(`${emptyApp.url}#/runs`)
  await expect(page.getByRole('heading', { name: 'No runs yet' })).toBeVisible()

  let answered = 0
  emptyApp.models.answer(() => (answered++ < 5 ? { body: completion('42') } : 'hang'))
  await emptyApp.client.runs.start(REQUEST)
  const row = page.getByRole('row').filter({ hasText: 'hostile' })
  await expect(row).toContainText('running')
  await expect(row).toContainText(/^.*5 of \d+/)

  emptyApp.models.answer({ body: completion('42') })
  emptyApp.models.dropConnections()
  await expect(row).toContainText('done', { timeout: 30_000 })
})

test('follows what others do with the run that is looked at', async ({ emptyApp, page }) => {
  const { client } = emptyApp
  const [started] = await client.runs.start({ ...REQUEST, models: ['baseline:random'], label: 'first' })
  const id = started?.id ?? 0
  await page.goto(`${emptyApp.url}#/runs/${id}`)
  await expect(page.locator('header')).toContainText('done')
  await client.runs.rename({ id, label: 'renamed elsewhere' })
  await expect(page.locator('header')).toContainText('renamed elsewhere')
  await client.runs.delete({ id })
  await expect(page.getByRole('alert')).toContainText(`Run ${id} is deleted`)
  await client.runs.undelete({ id })
  await expect(page.locator('header')).toContainText('renamed elsewhere')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('has heard of what befell a run after the page asked for it and before it watched', async ({
  emptyApp,
  page,
}) => {
  const { client } = emptyApp
  const [started] = await client.runs.start({ ...REQUEST, models: ['baseline:random'], label: 'first' })
  const id = started?.id ?? 0
  await page.routeWebSocket(/./u, (socket) => {
    const engine = socket.connectToServer()
    socket.onMessage(async (message) => {
      if (String(message).includes('/runs/watchAll')) await client.runs.rename({ id, label: 'renamed' })
      engine.send(message)
    })
  })
  await page.goto(`${emptyApp.url}#/runs/${id}`)
  await expect(page.locator('header')).toContainText('renamed')
})

test('shows an answer on the page of its run as soon as it has come', async ({ emptyApp, page }) => {
  let answered = 0
  emptyApp.models.answer('hang')
  await emptyApp.client.runs.start({ ...REQUEST, limit: 2, concurrency: 1 })
  await page.goto(`${emptyApp.url}#/runs/1`)
  const trace = page.getByRole('region', { name: 'Trace' })
  const items = page.getByRole('region', { name: 'Items of this run' })
  await expect(items).toContainText('item 1 of 2')
  await expect(trace.locator('mark')).toHaveCount(0)

  emptyApp.models.answer(() => (answered++ < 1 ? { body: completion('The answer is 1234567.') } : 'hang'))
  emptyApp.models.dropConnections()
  await expect(trace.locator('mark').first()).toHaveText('1234567', { timeout: 30_000 })
  await expect(items.getByRole('button', { name: 'wrong 1' })).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText('1234567')
})

test('says that the engine is away, and comes back by itself', async ({ emptyApp, page }) => {
  await page.goto(`${emptyApp.url}#/leaderboard?columns=[{"benchmark":"sample"}]`)
  await expect(page.getByText('Engine connected')).toBeVisible()
  const banner = page.getByRole('alert')
  await expect(banner).toHaveCount(0)

  await emptyApp.host.close()
  await expect(banner).toContainText('The connection to the engine is lost')
  // Asked while nobody answers: later it might come back by itself before the click.
  await banner.getByRole('button', { name: 'Try now' }).click()
  await expect(banner).toContainText('The connection to the engine is lost')

  const main = page.getByRole('main')
  await page.getByRole('link', { name: 'Runs', exact: true }).click()
  await expect(main).toContainText('It opens by itself as soon as the engine is back')

  await emptyApp.client.runs.start({ ...REQUEST, models: ['baseline:random'], benchmarks: ['sample'] })
  const again = await serveBrowserHost({
    engine: emptyApp.engine,
    port: Number(new URL(emptyApp.url).port),
    rendererDir: 'out/renderer',
  })
  await expect(banner).toHaveCount(0)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Runs')
  await expect(page.getByRole('row').filter({ hasText: 'baseline:random' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('rowheader', { name: 'baseline:random' })).toBeVisible()
  await again.close()
})
