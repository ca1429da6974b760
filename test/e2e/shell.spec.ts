import { expect, test } from './app.ts'

const SECTIONS = [
  'Leaderboard',
  'Runs',
  'Prompts',
  'Playground',
  'Compare runs',
  'Sensitivity',
  'Methods',
  'Data',
  'Models',
  'Settings',
]

test('walks the places of the app and does things by keyboard alone', async ({ app, page }) => {
  await page.goto(app.url)
  const heading = page.locator('main').getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Leaderboard')
  for (const [key, title] of [
    ['h', 'Methods'],
    ['d', 'Data'],
    ['s', 'Settings'],
    ['m', 'Models'],
    ['r', 'Runs'],
    ['l', 'Leaderboard'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(heading).toHaveText(title)
  }

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox').first()
  await expect(search).toBeFocused()
  await page.keyboard.type('g s?')
  await expect(search).toHaveValue('g s?')
  await expect(heading).toHaveText('Leaderboard')
  await page.keyboard.press('Escape')
  await search.blur()

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Go to Settings')
  await expect(sheet.getByRole('heading', { level: 3 })).not.toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('the palette finds places, models, runs, views and actions', async ({ app, page }) => {
  await page.goto(`${app.url}#/settings`)
  const palette = page.getByRole('dialog', { name: 'Search anything' })
  const choose = async (words: string) => {
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('textbox')).toBeFocused()
    await page.keyboard.type(words)
    await expect(palette.locator('[data-selected]')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(palette).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Search anything' }).click()
  await expect(palette).toContainText('Start a run')
  await page.keyboard.press('Control+k')
  await expect(palette).toHaveCount(0)

  await choose('palm 540')
  await expect(page).toHaveURL(/#\/leaderboard\?.*open=PaLM-540B/)
  await expect(page.getByRole('heading', { name: 'PaLM-540B' })).toBeVisible()
  await expect(page.getByText(/among [\d,]{2,} ranked models/)).toBeVisible()
  await page.goto(`${app.url}#/leaderboard?benchmarks=%5B%22math%22%5D`)
  await choose('palm 540')
  await expect(page).toHaveURL(/benchmarks=.*math.*open=PaLM-540B/)
  await choose('run 5 hostile')
  await expect(page).toHaveURL(/#\/runs\/5/)
  await choose('chain-of-thought hub')
  await expect(page).toHaveURL(/#\/leaderboard\?.*sources=/)
  await choose('add model')
  await expect(page).toHaveURL(/#\/models\?add=true/)
  await choose('dark theme')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await choose('shortcuts')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  const download = page.waitForEvent('download')
  await choose('export csv')
  expect((await download).suggestedFilename()).toBe('leaderboard.csv')
  await choose('language 中文')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})

test('an export from the palette is watched and can be ended, and ends well when it is let be', async ({
  app,
  page,
}) => {
  const held: (() => void)[] = []
  let isHeld = false
  await page.routeWebSocket(/127\.0\.0\.1/, (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (isHeld) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  const letGo = (): void => {
    isHeld = false
    for (const release of held.splice(0)) release()
  }
  await page.goto(`${app.url}#/settings`)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Settings')
  const downloads: string[] = []
  page.on('download', (file) => downloads.push(file.suggestedFilename()))
  const start = async (): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('export tidy csv')
    await expect(page.getByText('Export the leaderboard as tidy CSV')).toBeVisible()
    isHeld = true
    await page.keyboard.press('Enter')
  }
  const toast = page.getByRole('alert').filter({ hasText: 'Export' })
  await start()
  await expect(toast.getByText(/kB so far/)).toBeVisible()
  await toast.getByRole('button', { name: 'Cancel' }).click()
  await expect(toast).toHaveCount(0)
  letGo()
  await start()
  await expect(toast.getByText(/kB so far/)).toBeVisible()
  letGo()
  await expect(page.getByText(/rows in leaderboard-tidy\.csv/)).toBeVisible()
  await expect(page.getByText(/kB so far/)).toHaveCount(0)
  expect(downloads).toEqual(['leaderboard-tidy.csv'])
})

test('the palette loses nothing that is typed while it is on its way', async ({ app, page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route(/\/Palette-[^/]*\.js$/, async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${app.url}#/settings`)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Settings')
  const asked = page.waitForRequest(/\/Palette-[^/]*\.js$/)
  await page.keyboard.press('Control+k')
  await asked
  await page.keyboard.type('palm 54O')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  release()
  await expect(page).toHaveURL(/#\/leaderboard\?.*open=PaLM-540B/)
  await expect(page.getByRole('dialog', { name: 'Search anything' })).toHaveCount(0)
})

test('goes on without a part that cannot be fetched, and has it once it can', async ({ app, page }) => {
  const parts = /\/(Toasts|DropPanel|panels|HintTip|Palette|ShortcutSheet)-[^/]*\.js$/
  await page.route(parts, (route) => route.abort())
  await page.goto(`${app.url}#/leaderboard?open=PaLM-540B`)
  const main = page.getByRole('main')
  const refused = (name: string) =>
    page.waitForEvent('requestfailed', (request) => request.url().includes(name))
  await expect(main.getByRole('grid')).toBeVisible()
  const palette = refused('Palette')
  await page.keyboard.press('Control+k')
  await palette
  await page.keyboard.press('Control+k')
  await expect(main.getByRole('grid')).toBeVisible()

  const figures = page.getByRole('complementary', { name: 'Figures of PaLM-540B' })
  await expect(figures.getByRole('alert')).toContainText('could not be fetched')
  const asked = refused('panels')
  await figures.getByRole('button', { name: 'Try again' }).click()
  await asked
  const columns = main.getByRole('button', { name: 'Columns' })
  await columns.click()
  await expect(main.getByRole('alert').getByText('could not be fetched')).toHaveCount(2)
  await expect(page.getByRole('dialog', { name: 'Columns' })).toHaveCount(0)

  await page.unroute(parts)
  const panel = page.getByRole('dialog', { name: 'Columns' })
  await expect(panel).toBeVisible()
  await expect(panel.locator(':focus')).toHaveCount(1)
  await expect(figures.locator('a[data-source]').first()).toBeVisible()
  await expect(main.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(columns).toBeFocused()
})

test('says so where it cannot be fetched itself', async ({ app, page }) => {
  await page.addInitScript(() => localStorage.setItem('cothub.language', 'zh'))
  await page.route(/\/zh-[^/]*\.js$/, (route) => route.abort())
  await page.goto(app.url)
  await expect(page.locator('body')).toContainText('未能完整加载页面')
})

test('remembers the theme until told to forget', async ({ app, page }) => {
  const scheme = (value: string) =>
    expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', value)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${app.url}#/settings`)
  await scheme('dark')
  await page.getByText('Light', { exact: true }).click()
  await scheme('light')
  await page.reload()
  await scheme('light')
  await page.getByRole('button', { name: 'Forget them' }).click()
  await scheme('dark')
  expect(await page.evaluate(() => localStorage.getItem('cothub.theme'))).toBeNull()
})

test('a view that breaks leaves the others alone, and comes back by itself', async ({ app, page }) => {
  await page.route(/DataPage-[^/]*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export function DataPage() { if (!globalThis.mended) throw new Error('broken on purpose'); return 'mended' }`,
    }),
  )
  await page.goto(`${app.url}#/data`)
  const main = page.locator('main')
  await expect(main.getByRole('alert')).toContainText('broken on purpose')
  await expect(page.getByRole('contentinfo')).toContainText('567 models, 5,540 figures, all with sources')
  await page.getByRole('link', { name: 'Methods' }).click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Methods')
  await page.getByRole('link', { name: 'Data' }).click()
  await expect(main.getByRole('alert')).toContainText('broken on purpose')
  await page.goto(`${app.url}#/data?asked=1`)
  await main.getByRole('link', { name: 'Open it as it starts' }).click()
  await expect(page).toHaveURL(/#\/data$/)
  await expect(main.getByRole('alert')).toContainText('broken on purpose')
  await page.evaluate(() => Object.assign(globalThis, { mended: true }))
  await main.getByRole('button', { name: 'Reload this view' }).click()
  await expect(main).toHaveText('mended')
})

test('lists the places in the order of the look', async ({ app, page }) => {
  await page.goto(app.url)
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  await expect(links).toHaveText(SECTIONS)
  await page.goto(`${app.url}#/nowhere`)
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
})

test('tells of a run that is at work and of its end, whatever page is shown', async ({ emptyApp, page }) => {
  await page.goto(`${emptyApp.url}#/methods`)
  const footer = page.getByRole('contentinfo')
  await expect(footer).toContainText('5,540 figures')
  emptyApp.models.answer('hang')
  const request = { models: ['hostile'], benchmarks: ['sample/gsm8k'], formats: ['zero-shot-ao' as const] }
  await emptyApp.client.runs.start(request)
  await expect(footer.getByRole('link', { name: '1 run running' })).toBeVisible()
  await emptyApp.client.runs.interrupt({ id: 1 })
  const toast = page.getByRole('alert')
  await expect(toast).toContainText('Run 1: interrupted')
  await expect(footer.getByRole('link', { name: '1 run running' })).toHaveCount(0)
  // It goes on: what was said of its end holds no longer.
  await emptyApp.client.runs.resume({ id: 1 })
  await expect(toast).toHaveCount(0)
  await emptyApp.client.runs.interrupt({ id: 1 })
  await toast.getByRole('link', { name: 'Open it' }).click()
  await expect(page).toHaveURL(/#\/runs\/1/)
  await expect(toast).toHaveCount(0)
  await emptyApp.client.runs.resume({ id: 1 })
  await expect(footer.getByRole('link', { name: '1 run running' })).toBeVisible()
  await emptyApp.client.runs.interrupt({ id: 1 })
  await expect(page.locator('main')).toContainText('Interrupted.')
  await expect(toast).toHaveCount(0)
})
