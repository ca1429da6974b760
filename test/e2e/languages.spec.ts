import { expect, test } from './app.ts'

test('switches to Chinese, and remembers it', async ({ app, page }) => {
  await page.goto(app.url)
  await expect(page.getByRole('heading', { name: 'Leaderboard' })).toBeVisible()
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { name: '排行榜' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.reload()
  await expect(page.getByRole('heading', { name: '排行榜' })).toBeVisible()
  await page.getByRole('link', { name: '运行', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: '状态' })).toBeVisible()
})

test('says that a language cannot be fetched, and has it once it can', async ({ app, page }) => {
  const chinese = /\/zh-[^/]*\.js$/
  await page.route(chinese, (route) => route.abort())
  await page.goto(app.url)
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByText('The connection to the engine broke off.')).toBeVisible()
  await page.unroute(chinese)
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { name: '排行榜' })).toBeVisible()
})

test.describe('a Chinese browser', () => {
  test.use({ locale: 'zh-CN' })
  test('is met in Chinese', async ({ app, page }) => {
    await page.goto(app.url)
    await expect(page.getByRole('heading', { name: '排行榜' })).toBeVisible()
  })

  test('is told in Chinese what the engine cannot do', async ({ app, page }) => {
    await page.goto(`${app.url}#/prompts/nobody`)
    await expect(page.getByRole('alert')).toContainText('没有提示词“nobody”。可能已被删除；现有的见列表。')
    await page.goto(`${app.url}#/data`)
    const path = page.getByRole('textbox', { name: '文件或文件夹' })
    await path.fill('/nowhere/at/all')
    await path.press('Enter')
    const told = page.getByRole('region', { name: '基准' }).getByRole('alert')
    await expect(told).toContainText('/nowhere/at/all：没有这个文件或文件夹')
  })
})
