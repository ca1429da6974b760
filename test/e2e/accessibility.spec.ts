import { expect, test } from './app.ts'
import { expectNoGraveFault } from './grave-faults.ts'
import { openView, PAGES } from './pages.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('no view has a serious fault', async ({ app, page }) => {
      test.setTimeout(180_000)
      for (const [name, hash] of Object.entries(PAGES)) {
        await openView(page, app.url, hash, name)
        await expectNoGraveFault(page, name, colorScheme)
      }
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoGraveFault(page, 'the keys', colorScheme)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
      await page.keyboard.type('gpt-4')
      await expect(page.getByRole('dialog').getByText('gpt-4', { exact: true })).toBeVisible()
      await expectNoGraveFault(page, 'the palette', colorScheme)
    })
  })
}

test('everything can be reached and used with the keyboard alone', async ({ app, page }) => {
  await page.goto(`${app.url}#/leaderboard?columns=[{"benchmark":"sample"}]&text="baseline:random"`)
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  const press = async (key: string, name: RegExp | string) => {
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press(key)
      const focused = page.locator(':focus')
      if ((await focused.count()) > 0 && (await focused.evaluate(accessibleText)).match(name)) return
    }
    throw new Error(`${name} is not reached with ${key}`)
  }
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to content')
  await page.keyboard.press('Enter')
  await press('Tab', /^Models, with a column/)
  // The last cell of the row is the run's score.
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  // What the cell tells is fetched when it is first looked at.
  await expect(page.getByRole('link', { name: /^Open run/ }).first()).toBeVisible()
  await press('Tab', /^Open run/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('item 1 of 131')).toBeVisible()
  await press('Tab', /^wrong/)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/outcome=.*wrong/)
  await press('Tab', /^1 /)
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/attempt=\d/)
})

/** What a focused control is called, near enough to recognise it. */
function accessibleText(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
}
