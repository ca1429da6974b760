import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app.ts'

const PAGES = {
  leaderboard: '#/leaderboard',
  'leaderboard, nothing found': '#/leaderboard?text="nobody"',
  'leaderboard, in detail': '#/leaderboard?details=true&facts=["released"]&showArtificial=true',
  'leaderboard, sources': '#/leaderboard?open="LLaMA-65B"&at="mmlu"',
  'leaderboard, own runs': '#/leaderboard?columns=[{"benchmark":"sample"}]',
  runs: '#/runs',
  'runs, two selected': '#/runs?selected=[1,2]',
  'a new run':
    '#/runs?new=true&models=["baseline:random"]&benchmarks=["sample/bbh"]&formats=["zero-shot-ao"]',
  'a new model': '#/models?add=true',
  'a run': '#/runs/1',
  'a hostile run': '#/runs/5?item=2',
  'a summary': '#/runs/1?view=summary',
  'a run, filtered': '#/runs/1?outcome=wrong&marks=["flagged"]&tokens=[1,null]',
  'an unknown run': '#/runs/9999',
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const [name, hash] of Object.entries(PAGES)) {
      test(`${name} has no serious fault`, async ({ app, page }) => {
        await page.goto(`${app.url}${hash}`)
        await expect(page.locator('main').getByRole('heading').first()).toBeVisible()
        await expect(page.getByRole('status')).toHaveCount(0)
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(grave.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
      })
    }
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
  await page.keyboard.press('Enter')
  await press('Tab', /^Open run/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('item 1 of 131')).toBeVisible()
  await press('Tab', /^wrong/)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/outcome=.*wrong/)
  await press('Tab', /^1 /)
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/item=2/)
})

/** What a focused control is called, near enough to recognise it. */
function accessibleText(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
}
