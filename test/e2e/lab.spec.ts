import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { completion } from '../support/browser-app.ts'
import { realData } from '../support/data-folder.ts'
import { addModel, importPaths } from '../support/engine.ts'
import type { RecordedRequest, Scripted } from '../support/scripted-server.ts'
import { standinScript, startStandin } from '../support/standin.ts'
import { expect, test } from './app.ts'
import { expectNoGraveFault } from './grave-faults.ts'

/** What the edited prompt says and no other does; only to it are all answers right. */
const SECRET = 'Count the ducks twice.'

const verdict = (page: Page) => page.locator('#verdict')
const preview = (page: Page) => page.getByRole('region', { name: 'As it will be sent' })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Answers the sample's GSM8K and MATH items: all of them where the edited prompt asks, else every third. */
async function answerSample(app: {
  readonly client: import('#shared/contract/index.ts').Client
}): Promise<(request: RecordedRequest) => Scripted> {
  const { items } = await app.client.prompts.items({ benchmark: 'sample', limit: 500 })
  return ({ body }) => {
    const asked = JSON.stringify(body)
    const at = items.findIndex(({ question }) => asked.includes(JSON.stringify(question).slice(1, -1)))
    const gold = items[at]?.gold ?? ''
    const isRight = asked.includes(SECRET) || at % 3 === 0
    return { body: completion(isRight ? `So it is clear.\nThe answer is ${gold}.` : 'It cannot be told.') }
  }
}

test('edits a prompt, previews it, runs A against B, reads the verdict and a difference', async ({
  emptyApp: app,
  page,
}) => {
  app.models.answer(await answerSample(app))
  await page.goto(`${app.url}#/prompts`)
  await page.getByRole('link', { name: 'answer-only', exact: true }).click()

  await test.step('fork it, as what ships stays as it is', async () => {
    await page.getByRole('button', { name: 'Fork' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('ducks')
    await page.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('heading', { name: 'ducks' })).toBeVisible()
    await expect(page.getByText('yours')).toBeVisible()
  })

  await test.step('edit it: a wrong variable is marked, and the preview follows what is typed', async () => {
    await page.getByRole('button', { name: /: Said first$/ }).click()
    const said = field(page, 'Said first')
    await said.click()
    await page.keyboard.type('{{qu')
    await page.keyboard.press('Escape')
    await page.keyboard.type('ack}}')
    await expect(page.getByText('{{quack}} stands for nothing here.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as version 2' })).toBeDisabled()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(SECRET)
    await expect(preview(page)).toContainText(SECRET)
    const first = await preview(page).textContent()
    await page.getByRole('button', { name: 'Next item' }).click()
    await expect(preview(page)).toContainText('item 2 of')
    await expect(preview(page)).not.toHaveText(first ?? '')
    await expect(preview(page)).toContainText(/\d+ tokens/)
  })

  await test.step('save it: the first version stays', async () => {
    await page.getByRole('textbox', { name: 'What changed' }).fill('count twice')
    await page.getByRole('button', { name: 'Save as version 2' }).click()
    await expect(page.getByRole('combobox', { name: 'Version' })).toHaveValue('2')
    await page.getByText('Versions and runs', { exact: true }).click()
    await expect(page.locator('ins')).toContainText(['Count the ducks twice.'])
    const versions = (await app.client.prompts.get({ name: 'ducks' })).versions
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [2, 'count twice'],
      [1, ''],
    ])
  })

  await test.step('run both over the same 100 items', async () => {
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'hostile' }).check()
    await dialog.getByRole('combobox', { name: 'Against' }).selectOption('ducks@1')
    await dialog.getByRole('spinbutton', { name: 'Most items' }).fill('100')
    await dialog.getByRole('button', { name: 'Start 2 runs' }).click()
    await expect(dialog.getByText('done')).toHaveCount(2)
    await dialog.getByRole('link', { name: 'Compare them' }).click()
  })

  const [a, b] = (await app.client.runs.list()).sort((one, other) => one.id - other.id)
  if (!a || !b) throw new Error('two runs were made')
  const compared = await app.client.compare.runs({ a: [a.id], b: [b.id] })

  await test.step('read the verdict, as the engine tells it', async () => {
    if (compared.verdict.status !== 'better') throw new Error(`B is ${compared.verdict.status}`)
    await expect(verdict(page)).toContainText(`B is better by ${compared.verdict.points.toFixed(1)} points`)
    await expect(page.getByRole('heading', { name: 'Nothing else differs' })).toBeVisible()
    await expect(page.getByText('Ready to be quoted.')).toBeVisible()
    await expect(page.locator('ins').first()).toContainText(SECRET)
  })

  await test.step('list what only B solved, and read a difference', async () => {
    await page.getByRole('button', { name: `${compared.onlyB} only B: list them` }).click()
    await expect(page).toHaveURL(/cell=only-b/)
    await expect(page.getByText(`${compared.onlyB} items: only B`)).toBeVisible()
    await page.getByRole('list', { name: 'Common items' }).getByRole('button').first().click()
    const open = page.getByRole('article', { name: 'Difference of the chosen item' })
    await expect(open.locator('del').filter({ hasText: 'cannot' })).toBeVisible()
    await expect(open.locator('ins').filter({ hasText: 'clear' })).toBeVisible()
    await page.keyboard.press('j')
    await expect(page).toHaveURL(/item=2/)
    await page.goBack()
    await expect(open).toHaveCount(0)
    await expect(page.getByText(`${compared.onlyB} items: only B`)).toBeVisible()
    await page.goBack()
    await expect(page.getByText(`${compared.n} common items`)).toBeVisible()
  })

  await test.step('see groups, and take the report along', async () => {
    await page.getByText('By task', { exact: true }).click()
    await expect(page.getByRole('row')).toHaveCount(compared.tasks.length + 1)
    await page.getByText('Cost and time', { exact: true }).click()
    await expect(page.getByRole('rowheader', { name: 'Output tokens' })).toBeVisible()
    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Report, Markdown' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`comparison-${a.id}-vs-${b.id}.md`)
    expect(await readFile(await file.path(), 'utf8')).toContain('# Comparison\n\nB is better by')
  })
})

test('brings prompts in and out as plain files', async ({ emptyApp: app, page }) => {
  await page.goto(`${app.url}#/prompts`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('menuitem', { name: 'Import files' }).click()
  await (await chooser).setFiles([
    { name: 'zero_shot_cot.txt', mimeType: 'text/plain', buffer: Buffer.from('{{question}}\nThink.') },
    { name: 'shopping.bin', mimeType: 'text/plain', buffer: Buffer.from('milk') },
  ])
  await expect(page.getByRole('status').filter({ hasText: 'skipped' })).toContainText('shopping.bin')
  await page.getByRole('button', { name: 'New prompt' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('mine')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'mine' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  expect((await download).suggestedFilename()).toBe('mine@1.zip')
})

test('says what is missing instead of comparing nothing', async ({ emptyApp: app, page }) => {
  await page.goto(`${app.url}#/compare`)
  await expect(page.getByText('There are fewer than two runs with scores yet.')).toBeVisible()
  await page.goto(`${app.url}#/compare?a=7&b=8`)
  await expect(page.getByRole('alert')).toContainText('There is no run 7.')
  await page.goto(`${app.url}#/prompts/nobody`)
  await expect(page.getByRole('alert')).toContainText('There is no prompt “nobody”.')
  await page.getByRole('link', { name: 'All prompts' }).click()
  await expect(page.getByRole('heading', { name: 'Prompts', exact: true })).toBeVisible()
})

test('compares two models on real questions, only one prompt apart from them', async ({
  emptyApp: app,
  page,
}) => {
  test.skip(standinScript === null, 'no stand-in provider beside the benchmark data')
  const standin = await startStandin()
  try {
    for (const name of ['skill-0.6', 'skill-0.8'])
      await addModel(app.client, {
        name,
        provider: 'openai-compatible',
        modelId: name,
        baseUrl: `${standin.url}/v1`,
      })
    await importPaths(app.client, [`${realData}/gsm8k/test.jsonl`])
    await page.goto(`${app.url}#/prompts/plan-then-solve?benchmark=gsm8k`)
    await expect(preview(page)).toContainText('Janet')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'skill-0.6' }).check()
    await dialog.getByRole('checkbox', { name: 'skill-0.8' }).check()
    await dialog.getByRole('spinbutton', { name: 'Most items' }).fill('100')
    await dialog.getByRole('button', { name: 'Start 2 runs' }).click()
    await expect(dialog.getByText('done')).toHaveCount(2)
    await dialog.getByRole('link', { name: 'Compare them' }).click()
    await expect(verdict(page)).toContainText('B is better by')
    await expect(page.getByRole('heading', { name: 'What else differs' })).toBeVisible()
    await expect(page.getByText('100 items paired, 0 unmatched')).toBeVisible()
    await page.getByRole('button', { name: /only B: list them/ }).click()
    await page.getByRole('list', { name: 'Common items' }).getByRole('button').first().click()
    const open = page.getByRole('article', { name: 'Difference of the chosen item' })
    await expect(open.locator('ins').first()).toBeVisible()
  } finally {
    await standin.stop()
  }
})

test('asks one question with several prompts, and keeps the one that did well', async ({
  emptyApp: app,
  page,
}) => {
  app.models.answer(await answerSample(app))
  await page.goto(`${app.url}#/playground?benchmark="sample"&task="gsm8k"&item=2`)
  await expect(page.getByRole('button', { name: 'Ask' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'plan-then-solve' }).check()
  await page.getByRole('button', { name: 'Write one here' }).click()
  await page.getByRole('textbox', { name: 'Said first' }).fill('{{quack}}')
  await page.getByRole('checkbox', { name: 'hostile' }).check()
  await expect(page.getByText('Mend what is marked in the draft.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Said first' }).fill(SECRET)
  await page.getByRole('checkbox', { name: 'baseline:random' }).check()
  await page.getByRole('button', { name: 'Ask 4 times' }).click()
  await expect(page.getByText('4 of 4 answers')).toBeVisible()
  const draft = page.getByRole('region', { name: 'Draft 1' })
  await expect(draft.getByRole('article', { name: 'hostile' })).toContainText('correct')
  await expect(
    page.getByRole('region', { name: 'plan-then-solve@1' }).getByRole('article', { name: 'hostile' }),
  ).toContainText('no answer')
  expect(await app.client.runs.list()).toEqual([])

  await draft.getByRole('button', { name: 'Keep Draft 1 as a prompt version' }).click()
  await draft.getByRole('textbox', { name: 'As a version of' }).fill('kept')
  await draft.getByRole('button', { name: 'Keep it' }).click()
  await draft.getByRole('link', { name: 'Kept as kept@1' }).click()
  await expect(page.getByRole('heading', { name: 'kept', exact: true })).toBeVisible()
  await expect(field(page, 'Said first')).toHaveText(SECRET)

  await test.step('comes back to what was chosen, written and answered', async () => {
    await page.getByRole('link', { name: 'Playground', exact: true }).click()
    await expect(page.getByText('4 of 4 answers')).toBeVisible()
    await expect(page.getByText('item 2 of')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Said first' })).toHaveValue(SECRET)
    await page.getByRole('button', { name: 'Remove Draft 1' }).click()
    await page.getByRole('checkbox', { name: 'plan-then-solve' }).uncheck()
    await page.getByRole('checkbox', { name: 'baseline:random' }).uncheck()
    await page.getByRole('link', { name: 'Prompts', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Prompts', exact: true })).toBeVisible()
  })

  await test.step('and a question of one’s own, until it is stopped', async () => {
    app.models.answer('hang')
    await page.goto(`${app.url}#/playground?prompt="kept@1"`)
    await page.getByText('your own', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('How many ducks?')
    await page.getByRole('textbox', { name: 'Gold answer' }).fill('7')
    await page.getByRole('checkbox', { name: 'hostile' }).check()
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByText('asking…')).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('Stopped. What had been answered stays.')).toBeVisible()
    await expect(page.getByText('asking…')).toHaveCount(0)
  })

  await test.step('and sees an answer while it is written', async () => {
    const chunk = { choices: [{ delta: { reasoning_content: 'Hm.', content: 'I count <b>five' } }] }
    app.models.answer({
      headers: { 'content-type': 'text/event-stream' },
      body: `data: ${JSON.stringify(chunk)}\n\n`,
      isUnfinished: true,
    })
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    const answer = page.getByRole('article', { name: 'hostile' })
    await expect(answer.getByText('writing…')).toBeVisible()
    await expect(answer).toContainText('I count <b>five')
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(answer.getByText('writing…')).toHaveCount(0)
    await expect(answer).toContainText('I count <b>five')
  })
})

test('says how much hangs on the wording, within a budget', async ({ emptyApp: app, page }) => {
  app.models.answer(await answerSample(app))
  await page.goto(`${app.url}#/sensitivity`)
  await page.getByRole('button', { name: 'New study' }).first().click()
  await page.getByRole('checkbox', { name: 'hostile' }).check()
  await page.getByRole('checkbox', { name: 'baseline:first-option' }).check()
  await page.getByRole('spinbutton', { name: 'Items' }).fill('12')
  await page.getByRole('spinbutton', { name: 'Variants of each' }).fill('1')
  await page.getByRole('spinbutton', { name: 'Most requests' }).fill('10')
  await expect(page.getByText('This is more than the budget allows.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the study' })).toBeDisabled()
  await page.getByRole('spinbutton', { name: 'Most requests' }).fill('500')
  await page.getByRole('button', { name: 'Start the study' }).click()
  await expect(page.getByRole('heading', { name: 'Study 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete study 1' })).toBeVisible()

  const study = await app.client.sensitivity.get({ id: 1 })
  expect(study.done).toBe(study.runs)
  const matrix = page.getByRole('table', { name: 'Models by variants, accuracies in percent' })
  await expect(matrix.getByRole('row')).toHaveCount(study.variants.length + 1)
  const [first] = study.models
  if (!first) throw new Error('both models answered')
  await expect(
    page.getByRole('table', { name: 'Models by spread, the most robust first' }).getByRole('row').nth(1),
  ).toContainText(`${first.model}`)
  await page.getByText(`some ${study.models.at(-1)?.rightUnder.some}`).click()
  await expect(page).toHaveURL(/under=some/)
  await expectNoGraveFault(page, 'a study')

  await page.getByRole('button', { name: 'Delete study 1' }).click()
  await page.getByRole('button', { name: 'Delete; its runs stay' }).click()
  await expect(page.getByRole('heading', { name: 'How much hangs on the wording?' })).toBeVisible()
  expect((await app.client.runs.list()).length).toBe(study.runs)
})

test('stops a study, and keeps what was answered', async ({ emptyApp: app, page }) => {
  app.models.answer('hang')
  const { id } = await app.client.sensitivity.start({
    models: ['hostile'],
    benchmark: 'sample',
    kinds: ['base', 'whitespace'],
    limit: 4,
  })
  await page.goto(`${app.url}#/sensitivity/${id}`)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Stop the study' }).click()
  await expect(page.getByText('the answers under way are still taken in')).toBeVisible()
  app.models.answer({ body: completion('It cannot be told.') })
  app.models.dropConnections()
  await expect(page.getByText(/^Stopped: 0 of/)).toBeVisible()
})

test('follows runs that are under way to their verdict', async ({ emptyApp: app, page }) => {
  app.models.answer('hang')
  const runs = await app.client.runs.start({
    models: ['baseline:random', 'hostile'],
    benchmarks: ['sample/gsm8k'],
    formats: ['zero-shot-ao'],
  })
  await page.goto(`${app.url}#/compare?a=${runs[0]?.id}&b=${runs[1]?.id}`)
  await expect(page.getByText('A run is still under way')).toBeVisible()
  app.models.answer(await answerSample(app))
  app.models.dropConnections()
  await expect(page.getByText('A run is still under way')).toHaveCount(0)
  await expect(page.getByText(`${runs[0]?.n} items paired, 0 unmatched`)).toBeVisible()
})
