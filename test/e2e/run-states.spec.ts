import { hostname } from 'node:os'
import { join } from 'node:path'
import type { NamedState } from '#shared/domain/run.ts'
import { claimRun, closeStore, openStore } from '../../src/main/engine/store/index.ts'
import { SPOKEN } from '../../src/renderer/i18n/languages.fixture.ts'
import type { Language } from '../../src/renderer/i18n/speak.ts'
import { type BrowserApp, completion } from '../support/browser-app.ts'
import { appRoot, completeRun } from '../support/engine.ts'
import { fails, questionOf } from '../support/scripted-chat.ts'
import { expect, test } from './app.ts'
import { expectNoGraveFault } from './grave-faults.ts'
import { expectLoaded, openView } from './pages.ts'

const REQUEST = {
  models: ['hostile'],
  benchmarks: ['sample/gsm8k'],
  formats: ['zero-shot-ao' as const],
  concurrency: 2,
}
const QUOTA = fails(429, 'insufficient_quota', 'You exceeded your current quota.')
const KEY = fails(401, 'invalid_api_key', 'Incorrect API key provided.')
const NOBODY = fails(404, 'model_not_found', 'The model does not exist.')
const TOO_LONG = fails(400, 'context_length_exceeded', 'This model’s maximum context length is 10 tokens.')
const ANSWER = { body: completion('The answer is 4.') }

/** A run in each state there is, by its state; the last three are still under way. */
async function produceStates(app: BrowserApp): Promise<Record<NamedState | 'elsewhere', number>> {
  const { client, models } = app
  const run = async () => (await completeRun(client, REQUEST)).id
  const begin = async () => (await client.runs.start(REQUEST))[0]?.id ?? 0
  models.answer(ANSWER)
  const [done, interrupted, elsewhere] = [await run(), await run(), await run()]
  models.answer((asked) => (questionOf(asked).includes('beekeeper') ? TOO_LONG : ANSWER))
  const incomplete = await run()
  models.answer(QUOTA)
  const quota = await run()
  models.answer(KEY)
  const key = await run()
  models.answer(NOBODY)
  const provider = await run()
  let answered = 0
  models.answer(() => (answered++ < 4 ? ANSWER : 'hang'))
  const running = await begin()
  const [paused, cancelled, queued] = [await begin(), await begin(), await begin()]
  await client.runs.pause({ id: paused })
  await client.runs.cancel({ id: cancelled })
  const other = openStore(app.storePath, {
    migrationsDir: join(appRoot, 'db', 'migrations'),
    now: () => new Date(),
  })
  claimRun(other, interrupted, `${hostname()}:${2 ** 30}:killed`, new Date(), () => false)
  // Seen for as long as the test takes, however slow the machine.
  claimRun(other, elsewhere, 'lab:4711:alive', new Date(Date.now() + 3_600_000), () => false)
  closeStore(other)
  await client.runs.interrupt({ id: interrupted })
  return {
    done,
    interrupted,
    elsewhere,
    incomplete,
    quota,
    key,
    provider,
    running,
    paused,
    cancelled,
    queued,
  }
}

const LOOKS: readonly ['light' | 'dark', Language][] = [
  ['light', 'en'],
  ['dark', 'zh'],
]

for (const [colorScheme, language] of LOOKS) {
  test.describe(`${colorScheme}, ${language}`, () => {
    test.use({ colorScheme })
    test('a run in every state says so, without a serious fault', async ({ emptyApp: app, page }) => {
      test.setTimeout(180_000)
      const text = SPOKEN[language]
      const look = async (hash: string, name: string) => {
        await openView(page, app.url, hash, name)
        await expectNoGraveFault(page, name, colorScheme)
      }
      await page.addInitScript((chosen) => localStorage.setItem('cothub.language', chosen), language)
      await look('#/runs', 'no runs')
      await expect(page.getByRole('heading', { name: text.runs.emptyTitle })).toBeVisible()

      const { elsewhere, ...ids } = await produceStates(app)
      await look('#/runs', 'runs in every state')
      const row = (id: number) =>
        page.getByRole('row').filter({ has: page.locator(`a[href$="/runs/${id}"]`) })
      for (const [state, id] of Object.entries(ids))
        await expect(row(id), state).toContainText(text.state[state as NamedState])
      await expect(row(elsewhere)).toContainText(text.runs.elsewhere.short)

      for (const [state, id] of Object.entries(ids)) {
        await look(`#/runs/${id}`, state)
        await expect(page.locator('main header'), state).toContainText(text.state[state as NamedState])
      }
      await look(`#/runs/${elsewhere}`, 'elsewhere')
      await look(`#/runs/${ids.running}?view=summary`, 'the summary of a run under way')
      await look(`#/runs/${ids.queued}?view=summary`, 'the summary of nothing')

      await app.client.models.add({
        name: 'keyless',
        provider: 'openai-compatible',
        modelId: 'm',
        baseUrl: `${app.models.url}/v1`,
        keyEnv: 'NOWHERE_SET',
      })
      await look(
        '#/runs?new=true&models=["keyless","hostile"]&benchmarks=["sample/gsm8k"]&formats=["zero-shot-ao"]',
        'a start that misses a key',
      )
      await look('#/models?edit=hostile', 'a model that is changed')
      await page.goto(`${app.url}#/prompts/sample-zero-shot-ao`)
      await page.getByRole('button', { name: text.prompts.start.open, exact: true }).click()
      await page.getByRole('dialog').getByLabel('hostile').check()
      await expectLoaded(page, 'a prompt that is run')
      await expect(
        page.getByRole('dialog').getByText(text.start.estimate.cost, { exact: true }),
      ).toBeVisible()
      await expectNoGraveFault(page, 'a prompt that is run', colorScheme)
    })
  })
}
