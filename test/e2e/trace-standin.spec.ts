import { join } from 'node:path'
import { realData } from '../support/data-folder.ts'
import { addModel, completeRun, importPaths } from '../support/engine.ts'
import { standinScript, startStandin } from '../support/standin.ts'
import { expect, test } from './app.ts'

test('reads what the stand-in models send, hostile or tagged', async ({ emptyApp, page }) => {
  test.skip(realData === null || standinScript === null, 'the stand-in for the model providers is not here')
  const standin = await startStandin()
  try {
    await importPaths(emptyApp.client, [join(realData ?? '', 'gsm8k')])
    const open = async (name: string): Promise<void> => {
      await addModel(emptyApp.client, {
        name,
        provider: 'openai-compatible',
        modelId: name,
        baseUrl: `${standin.url}/v1`,
        type: 'RLHF',
      })
      const { id, scored } = await completeRun(emptyApp.client, {
        models: [name],
        benchmarks: ['gsm8k'],
        formats: ['zero-shot-cot'],
        limit: 3,
      })
      expect(scored).toBe(3)
      await page.goto(`${emptyApp.url}#/runs/${id}`)
    }
    const response = page.getByRole('region', { name: 'Trace' }).getByRole('region', { name: 'Response' })
    const background = () => page.locator('body').evaluate((body) => getComputedStyle(body).cssText)

    await open('tagger')
    await expect(response).toContainText('3 steps · 2 rewards before the answer · 1 backtrack')
    await expect(response.locator('li[data-entry="step"]')).toHaveCount(3)
    await expect(response.getByText('turned back')).toHaveCount(1)
    await expect(response.locator('li[data-entry="malformed"]')).toHaveCount(0)
    const before = await background()

    await open('rambler')
    await expect(response).toContainText('<script>document.title=2</script>')
    await expect(response).toContainText('it is too long to be laid out')
    await expect(response.locator('mark')).toHaveCount(1)
    for (const tab of ['Reasoning', 'Raw']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(response).toBeVisible()
      expect(await response.locator('img, script, style, a, iframe').count()).toBe(0)
      await expect(page).toHaveTitle('Chain-of-Thought Hub')
      expect(await background()).toBe(before)
    }
  } finally {
    await standin.stop()
  }
})
