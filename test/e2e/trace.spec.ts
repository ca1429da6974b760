import type { Page } from '@playwright/test'
import { HOSTILE_RESPONSE } from '../support/browser-app.ts'
import { expect, test } from './app.ts'

const trace = (page: Page) => page.getByRole('region', { name: 'Trace' })
const response = (page: Page) => trace(page).getByRole('region', { name: 'Response' })
const facts = (page: Page) => page.getByRole('complementary')

test.describe('a hostile response', () => {
  test.beforeEach(async ({ app, page }) => {
    const [run] = (await app.client.runs.list()).filter(({ model }) => model === 'hostile')
    await page.goto(`${app.url}#/runs/${run?.id}`)
    await expect(response(page).locator('mark')).toHaveText('42')
  })

  test('becomes no element, loads nothing and leads nowhere', async ({ page }) => {
    await expect(response(page)).toContainText("<script>document.title='broken in'</script>")
    await expect(response(page)).toContainText('a linkjavascript:alert(1)')
    expect(await response(page).locator('img, script, a, style, iframe').count()).toBe(0)
    await expect(page).toHaveTitle('Chain-of-Thought Hub')
    await expect(facts(page)).toBeVisible()
  })

  test('is there to the letter with r, and read again with r', async ({ page }) => {
    await page.keyboard.press('r')
    await expect(page).toHaveURL(/tab=raw/)
    const letters = response(page).locator('[dir="auto"]').first()
    expect(await letters.textContent()).toBe(HOSTILE_RESPONSE)
    expect(await letters.locator('img, script, a, style').count()).toBe(0)
    await expect(letters).toHaveCSS('unicode-bidi', 'isolate')
    await expect(letters.locator('mark')).toHaveText('42')
    await page.keyboard.press('r')
    await expect(page.getByRole('tab', { name: 'Reasoning' })).toHaveAttribute('aria-selected', 'true')
  })

  test('shows what was sent, its shared part folded, and where the response came from', async ({ page }) => {
    await page.keyboard.press('t')
    const shared = trace(page).locator('details', { hasText: 'shared by the task' })
    await expect(shared).not.toHaveAttribute('open')
    await shared.locator('summary').click()
    await expect(shared.locator('li').first()).toBeVisible()
    await expect(facts(page)).toContainText('hostile-1-2026')
    await expect(facts(page)).toContainText('1,200')
  })
})
