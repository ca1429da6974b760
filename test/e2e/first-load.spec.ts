import { gzipSync } from 'node:zlib'
import { expect, test } from './app.ts'

const MOST_BYTES = 450_000

test('opens on less than 450 kB of compressed JavaScript, its home included', async ({ app, page }) => {
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.set(response.url(), response.body())
  })
  await page.goto(app.url)
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await page.waitForLoadState('networkidle')
  const bodies = await Promise.all(scripts.values())
  const compressed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
  expect(compressed).toBeGreaterThan(100_000)
  expect(compressed).toBeLessThan(MOST_BYTES)
  const names = [...scripts.keys()].join('\n')
  for (const later of [
    'DataPage',
    'MethodsPage',
    'SettingsPage',
    'RunPage',
    'RunsPage',
    'Palette',
    'ShortcutSheet',
  ])
    expect(names).not.toContain(`/${later}-`)
})

test('asks for a run before anything else where it opens on one, and fetches its page in few files', async ({
  app,
  page,
}) => {
  const { items } = await app.client.runs.items({ runId: 1, outcomes: ['wrong'], limit: 1 })
  const [item] = items
  if (!item) throw new Error('a baseline is wrong at times')
  const asked: string[] = []
  const scripts: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const call = /"u":"(?<name>[^"]+)"/.exec(String(payload))?.groups?.name
      if (call) asked.push(call)
    }),
  )
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url())
  })
  await page.goto(`${app.url}#/runs/1?outcome=wrong&attempt=${item.attemptId}`)
  await expect(page.getByRole('region', { name: 'Items of this run' })).toContainText('item 1 of')
  await expect(page.getByRole('region', { name: 'Trace' })).toContainText(item.question.slice(0, 30))
  expect(asked.slice(0, 4).sort()).toEqual(['/runs/attempt', '/runs/get', '/runs/items', '/runs/samplesOf'])
  await page.waitForLoadState('networkidle')
  expect(scripts.length).toBeLessThan(12)
})

test('asks for each of its files once, and for its modules so that what is compiled of them is kept', async ({
  app,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/assets/')) asked.push(request.url())
  })
  await page.goto(app.url)
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  const addresses = (selector: string, of: 'src' | 'href') =>
    page.locator(selector).evaluateAll((all, name) => all.map((one) => one.getAttribute(name)), of)
  const modules = await addresses('script[type=module]', 'src')
  expect(modules.length).toBeGreaterThan(1)
  expect(await addresses('link[rel=preload][as=script]', 'href')).toEqual(modules)
})
