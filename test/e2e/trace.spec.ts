import type { Page } from '@playwright/test'
import { type BrowserApp, completion, HOSTILE_RESPONSE } from '../support/browser-app.ts'
import { completeRun } from '../support/engine.ts'
import { RICH_RESPONSE, STEP_LOOP_RESPONSE, TAGGED_RESPONSE } from '../support/responses.ts'
import { expect, test } from './app.ts'
import { expectNoGraveFault } from './grave-faults.ts'

const trace = (page: Page) => page.getByRole('region', { name: 'Trace' })
const response = (page: Page) => trace(page).getByRole('region', { name: 'Response' })
const side = (page: Page) => page.getByRole('complementary')
const entries = (page: Page, kind: string) => response(page).locator(`li[data-entry="${kind}"]`)

/** Opens the first item of a run whose items are all answered like this, each in turn. */
async function openAnswered(
  app: BrowserApp,
  page: Page,
  answers: readonly string[],
  samples = answers.length,
): Promise<number> {
  let asked = 0
  app.models.answer(() => ({ body: completion(answers[asked++ % answers.length] ?? '') }))
  const { id } = await completeRun(app.client, {
    models: ['hostile'],
    benchmarks: ['sample/gsm8k'],
    formats: ['in-context-cot'],
    limit: 1,
    samples,
    concurrency: 1,
  })
  await page.goto(`${app.url}#/runs/${id}`)
  await expect(page.getByRole('tab', { name: 'Reasoning' })).toBeVisible()
  return id
}

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
    await expect(side(page)).toBeVisible()
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
    await expect(trace(page)).toContainText('1,200 tokens as the provider counts them')
    await expect(side(page)).toContainText('hostile-1-2026')
  })
})

test('takes apart what a response is made of', async ({ emptyApp, page }) => {
  await openAnswered(emptyApp, page, [TAGGED_RESPONSE])
  await expect(response(page)).toContainText(
    '3 steps · 2 rewards before the answer · 1 backtrack · 1 malformed tag',
  )
  await expect(entries(page, 'step')).toHaveText([
    /1.*Restate.*19 left/,
    /2.*Work.*18 left/,
    /3.*again.*17 left/,
  ])
  await expect(entries(page, 'reflection')).toHaveText([
    /turned back.*0\.4.*weak/,
    /0\.9.*agree/,
    /0\.95.*Done/,
  ])
  await expect(entries(page, 'malformed')).toHaveText('</step>')
  await expect(entries(page, 'answer').locator('mark')).toHaveText('42')
  await expect(side(page).getByRole('img', { name: '0.4, 0.9, 0.95' })).toBeVisible()
  await expect(side(page).locator('svg path').last()).toHaveAttribute('d', /^(M[^M]+h0){3}$/)
  await expectNoGraveFault(page, 'a hostile response')

  await openAnswered(emptyApp, page, [STEP_LOOP_RESPONSE])
  await expect(entries(page, 'turn')).toHaveText([/Look closer50 % sureSix rows/, /Conclude.*93 % sure.*42/])
  await expect(entries(page, 'turn').nth(1).locator('mark')).toHaveText('42')

  await openAnswered(emptyApp, page, [RICH_RESPONSE])
  const thinking = response(page).locator('details', { hasText: 'Thinking inside the response' })
  await expect(thinking).not.toHaveAttribute('open')
  const steps = response(page).locator('ol > li')
  await expect(steps).toHaveCount(4)
  await expect(steps.nth(1)).toContainText('Step 1: It costs $80,000 and then $50,000, so 2*3*7 it is.')
  await expect(steps.nth(1).locator('.katex')).toHaveCount(0)
  await expect(steps.nth(2).locator('.katex')).toHaveCount(2)
  await expect(steps.nth(3).locator('mark')).toHaveText('42')
  await expect(steps.nth(3)).toContainText('answer from: ')
  await expectNoGraveFault(page, 'a rich response')
})

test('shows a megabyte as it came, and says why', async ({ emptyApp, page }) => {
  await openAnswered(emptyApp, page, [`${'<step>[*a '.repeat(100_000)}\nThe answer is 42.`])
  await expect(response(page)).toContainText('it is too long to be laid out')
  await page.keyboard.press('r')
  await page.getByRole('button', { name: /^Show all 1,000,018 characters/ }).click()
  await expect(response(page).locator('mark')).toHaveText('42')
})

test('walks the samples of an item, and compares them word by word', async ({ emptyApp, page }) => {
  const first = await openAnswered(
    emptyApp,
    page,
    ['First this.\nThe answer is 41.', 'First this.\nThe answer is 42.'],
    3,
  )
  await openAnswered(emptyApp, page, ['Quite another way. The answer is 43.'])
  await page.goto(`${emptyApp.url}#/runs/${first}`)
  const chips = side(page).getByRole('listitem').getByRole('button')
  await expect(chips.locator('bdi')).toHaveText(['41', '42', '41'])
  await expect(side(page)).toContainText('0 of 3 right · majority 41')
  await page.keyboard.press('s')
  await expect(response(page).locator('mark')).toHaveText('42')
  await expect(chips.nth(1)).toHaveAttribute('aria-current', 'true')
  const list = page.getByRole('region', { name: 'Items of this run' })
  await expect(list).toContainText('sample 2 of 3 in all')
  await expect(list.locator('[data-chosen]')).toContainText('sample 2')
  await page.reload()
  await expect(response(page).locator('mark')).toHaveText('42')
  await expect(chips.nth(1)).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('d')
  const difference = trace(page).getByRole('region', { name: 'Difference, word by word' })
  await expect(difference.locator('div > del')).toHaveText('42')
  await expect(difference.locator('div > ins')).toHaveText('41')
  await expect(page.getByRole('tab', { name: 'Other attempts · 3' })).toBeVisible()
  await expectNoGraveFault(page, 'a response')
  await page.keyboard.press('[')
  await expect(trace(page).getByRole('row').last()).toHaveAttribute('data-chosen')
  await expect(difference.locator('div > ins').first()).toContainText('Quite')
  await difference.getByRole('link', { name: 'Open it' }).click()
  await expect(page).not.toHaveURL(new RegExp(`runs/${first}\\b`))
})

test('takes what a person says, and takes it back', async ({ emptyApp, page }) => {
  const id = await openAnswered(emptyApp, page, ['The answer is -1.'])
  const marks = async () => {
    const { items } = await emptyApp.client.runs.items({ runId: id })
    const { marks, dispute } = await emptyApp.client.runs.attempt({ attemptId: items[0]?.attemptId ?? 0 })
    return {
      overruled: marks.overruled?.outcome,
      flagged: marks.flagged,
      note: marks.note?.note,
      dispute: dispute?.note,
    }
  }
  const heightOfHeader = async () => (await page.locator('header').boundingBox())?.height
  const height = await heightOfHeader()
  await page.keyboard.press('v')
  await page.getByRole('textbox', { name: /^Why/ }).fill('It is what was asked for.')
  await page.keyboard.press('Escape')
  await expect(side(page).getByRole('button', { name: 'Overrule' })).toBeFocused()
  await expect(side(page)).toContainText('What you typed is kept')
  // It is there again also after another page was looked at.
  const address = page.url()
  await page.goto(`${emptyApp.url}#/methods`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods')
  await page.goto(address)
  await side(page).getByRole('button', { name: 'Overrule' }).click()
  await expect(page.getByRole('textbox', { name: /^Why/ })).toHaveValue('It is what was asked for.')
  await page.getByRole('button', { name: 'It is correct' }).click()
  await expect(side(page)).toContainText('overruled: correct')
  await expect(side(page)).toContainText('The machine’s score stays as it is.')
  await expect(page.locator('main')).toContainText('0.0 %')
  await expect(page.getByRole('link', { name: 'with verdicts 100.0 %' })).toBeVisible()
  expect(await heightOfHeader()).toBe(height)
  await page.keyboard.press('f')
  await expect(side(page).getByRole('button', { name: 'Flag', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).fill('see <b>this</b>')
  await page.keyboard.press('Control+Enter')
  await expect(side(page)).toContainText('see <b>this</b>')
  await expect(side(page)).not.toContainText('What you typed is kept')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('ol a[data-chosen]')).toBeFocused()
  await page.getByRole('button', { name: 'Dispute gold' }).click()
  await page.locator('form').getByRole('button', { name: 'Dispute gold' }).click()
  await expect(side(page)).toContainText('Gold answer disputed')
  await expectNoGraveFault(page, 'a response in tags')
  expect(await marks()).toEqual({ overruled: 'correct', flagged: true, note: 'see <b>this</b>', dispute: '' })
  const { accuracy } = await emptyApp.client.runs.get({ id, judgement: 'overruled' })
  expect(accuracy).toBe(1)

  const takeBack = side(page).getByRole('button', { name: /^Take back/ })
  for (let left = 4; left > 0; left--) {
    await expect(takeBack).toHaveCount(left)
    await takeBack.first().click()
  }
  await expect(takeBack).toHaveCount(0)
  expect(await marks()).toEqual({ overruled: undefined, flagged: false, note: undefined, dispute: undefined })
})

test('reads every item from its beginning', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 360 })
  await page.goto(`${app.url}#/runs/1`)
  await trace(page).locator('summary').first().click()
  const top = () => trace(page).evaluate((region) => region.scrollTop)
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('PageDown')
  expect(await top()).toBeGreaterThan(0)
  await page.keyboard.press('Home')
  expect(await top()).toBe(0)
  await page.keyboard.press('a')
  await expect(trace(page).locator('mark')).toBeInViewport()
  await expect(trace(page)).toBeFocused()
  await trace(page).evaluate((region) => region.scrollTo(0, region.scrollHeight))
  expect(await top()).toBeGreaterThan(0)
  await page.keyboard.press('j')
  await expect(page).toHaveURL(/attempt=\d/)
  await expect.poll(top).toBe(0)
  expect(await trace(page).evaluate((region) => region.scrollHeight > region.clientHeight)).toBe(true)
})

test('copies the request without its key', async ({ emptyApp, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openAnswered(emptyApp, page, ['The answer is 42.'])
  await page.keyboard.press('y')
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(read).toContain('curl')
  const command = await read()
  expect(command).toContain('/chat/completions')
  expect(command).toContain('$TEST_KEY')
  expect(command).not.toContain('sk-test')
})
