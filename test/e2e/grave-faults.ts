import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** That nothing on the page shuts anybody out. Between the themes only colours differ: all else is looked at in the light. */
export async function expectNoGraveFault(
  page: Page,
  colorScheme: 'light' | 'dark',
  name: string,
): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  const axe = new AxeBuilder({ page })
  if (colorScheme === 'dark') axe.withRules('color-contrast')
  const { violations } = await axe.analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = grave.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
  expect.soft(told, name).toEqual([])
}
