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

test.describe('a Chinese browser', () => {
  test.use({ locale: 'zh-CN' })
  test('is met in Chinese', async ({ app, page }) => {
    await page.goto(app.url)
    await expect(page.getByRole('heading', { name: '排行榜' })).toBeVisible()
  })
})
