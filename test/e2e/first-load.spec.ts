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
