import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CliWorkspace, openCliWorkspace, type RunningCli } from '../support/cli.ts'
import { appRoot } from '../support/engine.ts'
import { expect, test } from './app.ts'
import { openView, PAGES } from './pages.ts'

let cothub: CliWorkspace
let server: RunningCli
let log: string
let url: string

test.beforeAll(async () => {
  cothub = await openCliWorkspace()
  log = join(cothub.folder, 'outgoing.log')
  await writeFile(log, '')
  server = cothub.start(['serve', '--port', '0', '--no-open', '--json'], {
    NODE_OPTIONS: `--import ${join(appRoot, 'test/support/record-outgoing.ts')}`,
    COTHUB_OUTGOING_LOG: log,
  })
  await expect.poll(() => server.stdout()).toContain('"url"')
  url = JSON.parse(server.stdout()).url
})
test.afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.result
  await cothub.dispose()
})

const outgoing = async () => (await readFile(log, 'utf8')).split('\n').filter(Boolean)

test('nothing leaves the machine, until a download is asked for', async ({ page, context }) => {
  test.setTimeout(120_000)
  const foreign: string[] = []
  const isHere = (address: string) => ['127.0.0.1', ''].includes(new URL(address).hostname)
  await context.route(
    (address) => !isHere(address.href),
    (route) => {
      foreign.push(route.request().url())
      return route.abort()
    },
  )
  page.on('websocket', (socket) => {
    if (!isHere(socket.url())) foreign.push(socket.url())
  })
  const runs = ['run', '--model', 'baseline:random', '--benchmark', 'sample/gsm8k', '--format', 'all']
  expect((await cothub.run(runs)).exitCode).toBe(0)

  for (const [name, hash] of Object.entries(PAGES)) {
    await openView(page, url, hash, name)
  }
  await page.goto(`${url}#/data`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('model,benchmark,score_percent,source_url\nAda-7B,GSM8K,50,https://example.org/a\n'),
  })
  await expect(page.getByText('mine.csv: 1 figure added')).toBeVisible()
  await page.goto(`${url}#/leaderboard?models=["Ada-7B"]&open="Ada-7B"`)
  await expect(page.getByRole('link', { name: 'https://example.org/a' })).toBeVisible()
  expect(foreign).toEqual([])
  expect(await outgoing()).toEqual([])

  // What would have been seen: the one thing of these that may go out, and it does not get through either.
  await page.goto(`${url}#/data`)
  await page.getByRole('button', { name: 'Download GSM8K' }).click()
  await expect(page.locator('main').getByRole('alert')).toBeVisible({ timeout: 60_000 })
  expect(new Set(await outgoing())).toEqual(new Set(['raw.githubusercontent.com']))
  expect(foreign).toEqual([])
})
