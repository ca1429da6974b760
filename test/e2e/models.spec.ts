import type { Page } from '@playwright/test'
import { type BrowserApp, openBrowserApp } from '../support/browser-app.ts'
import { says } from '../support/scripted-chat.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'
import { expect, test as withPage } from './app.ts'

const LISTED = { body: { object: 'list', data: [{ id: 'llama3' }, { id: 'qwen3' }, { id: 'phi4' }] } }
const KEY = 'sk-typed-into-the-form'

/** `local`: a server at the port where the app looks for Ollama; nothing at the others. */
const test = withPage.extend<{ found: { app: BrowserApp; local: ScriptedServer } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
  found: async ({}, use) => {
    const local = await startScriptedServer(({ path }) => (path.endsWith('/models') ? LISTED : says('ready')))
    const down = await startScriptedServer()
    await down.stop()
    const portOf = ({ url }: ScriptedServer) => Number(new URL(url).port)
    const app = await openBrowserApp({
      localPorts: {
        ollama: portOf(local),
        'lm-studio': portOf(down),
        vllm: portOf(down),
        'llama.cpp': portOf(down),
      },
    })
    await use({ app, local })
    await app.dispose()
    await local.stop()
  },
})

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: `Edit ${name}` }) })

test('finds a local server on a click, adds its model, changes it, removes it and takes that back', async ({
  found: { app, local },
  page,
}) => {
  await page.goto(`${app.url}#/models?add=true`)
  await expect(page.getByRole('button', { name: 'Find local servers' })).toBeVisible()
  expect(local.requests).toHaveLength(0)
  await page.getByRole('button', { name: 'Find local servers' }).click()
  await page.getByRole('button', { name: `Use ${local.url}/v1` }).click()
  await expect(page.getByLabel('Base URL')).toHaveValue(`${local.url}/v1`)
  await page.getByLabel('API key').fill(KEY)
  await page.getByLabel('Organisation').fill('Meta AI')
  await page.getByRole('link', { name: 'Runs', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runs')
  await page.goBack()
  await expect(page.getByLabel('Organisation')).toHaveValue('Meta AI')
  await expect(page.getByLabel('API key')).toHaveValue('')
  await expect(page.getByLabel('Base URL')).toHaveValue(`${local.url}/v1`)
  await page.getByRole('button', { name: 'Test the connection' }).click()
  await expect(page.getByText('scripted-2026-01-01 answered')).toBeVisible()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(rowOf(page, 'llama3')).toContainText('not needed')
  await expect(page.getByRole('link', { name: 'Edit llama3' })).toBeFocused()

  await page.getByRole('link', { name: 'Edit llama3' }).click()
  await expect(page.getByLabel('Name')).not.toBeEditable()
  await page.getByLabel('Parameters, billions').fill('much')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('A number above 0, such as 7.')).toBeVisible()
  await page.getByLabel('Parameters, billions').fill('8')
  await page.getByLabel('Organisation').fill('Meta')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(rowOf(page, 'llama3')).toContainText('Meta')
  await expect(rowOf(page, 'llama3')).toContainText('8B')

  await page.getByRole('button', { name: 'Remove llama3' }).click()
  await expect(rowOf(page, 'llama3')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await page.getByRole('button', { name: 'Add a model' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rowOf(page, 'llama3')).toContainText('Meta')
  const listed = await app.client.models.list()
  expect(listed.find(({ name }) => name === 'llama3')).toMatchObject({
    modelId: 'llama3',
    organisation: 'Meta',
    paramsB: 8,
  })
})

test('starts no run without its key, says where to type it, and forgets only a typed one', async ({
  found: { app },
  page,
}) => {
  const asked = { provider: 'openai-compatible' as const, modelId: 'm', baseUrl: `${app.models.url}/v1` }
  await app.client.models.add({ ...asked, name: 'keyless', keyEnv: 'NOWHERE_SET' })
  await app.client.models.add({ ...asked, name: 'from-environment', keyEnv: 'TEST_KEY' })
  const choices = 'models=["keyless"]&benchmarks=["sample/gsm8k"]&formats=["zero-shot-ao"]&limit=2'
  await page.goto(`${app.url}#/runs?new=true&${choices}`)
  const start = page.getByRole('button', { name: 'Start the run' })
  await expect(page.getByRole('alert')).toContainText('a model’s key is missing')
  await expect(start).toBeDisabled()

  await page.getByRole('checkbox', { name: 'from-environment' }).check()
  await expect(page.getByRole('button', { name: 'Start without keyless' })).toBeVisible()
  await page.getByRole('link', { name: 'Type the key of keyless' }).click()
  await expect(page.getByRole('button', { name: 'Forget the typed key' })).toHaveCount(0)
  await page.getByLabel('API key').fill(KEY)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(rowOf(page, 'keyless')).toContainText('set')

  await page.goto(`${app.url}#/runs?new=true&${choices}`)
  await start.click()
  await expect(page.locator('header').getByText('done')).toBeVisible()
  expect(app.models.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)

  app.models.answer('hang')
  await app.client.runs.start({
    models: ['keyless'],
    benchmarks: ['sample/gsm8k'],
    formats: ['zero-shot-ao'],
    limit: 1,
  })
  await app.client.runs.interrupt({ id: 2 })

  await page.goto(`${app.url}#/models?edit=from-environment`)
  await expect(page.getByText('It comes from $TEST_KEY')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Forget the typed key' })).toHaveCount(0)
  await page.goto(`${app.url}#/models?edit=keyless`)
  await page.getByRole('button', { name: 'Forget the typed key' }).click()
  await expect(rowOf(page, 'keyless')).toContainText('missing')
  await expect(page.getByRole('button', { name: 'Forget the typed key' })).toHaveCount(0)

  await page.goto(`${app.url}#/runs/2`)
  await page.getByRole('button', { name: 'Resume' }).click()
  const toast = page.getByRole('alert').filter({ hasText: 'The key of “keyless” is missing' })
  await toast.getByRole('link', { name: 'Open the model' }).click()
  await expect(page.getByRole('heading', { name: 'Edit keyless' })).toBeVisible()
})

test('adds several of a server’s models with one key, and the next of that server without', async ({
  found: { app, local },
  page,
}) => {
  await page.goto(`${app.url}#/models?add=true`)
  await page.getByLabel('Base URL').fill('http://127.0.0.1:9/v1')
  await page.getByRole('button', { name: 'Fetch the list' }).click()
  const failure = page.getByText('A model can be added without the list')
  await expect(failure).toBeVisible()
  await page.getByLabel('Base URL').fill(`${local.url}/v1`)
  await expect(failure).toHaveCount(0)

  await page.getByLabel('API key').fill(KEY)
  await page.getByRole('button', { name: 'Fetch the list' }).click()
  const offered = page.getByRole('group', { name: '3 models at the provider' })
  await offered.getByLabel('llama3').check()
  await expect(page.getByLabel('Model id')).toHaveValue('llama3')
  await offered.getByLabel('qwen3').check()
  await expect(page.getByLabel('Name')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add 2 models' }).click()
  await expect(rowOf(page, 'llama3')).toContainText('set')
  await expect(rowOf(page, 'qwen3')).toContainText(new URL(local.url).host)

  await page.getByRole('button', { name: 'Add a model' }).click()
  await expect(page.getByLabel('Base URL')).toHaveValue(`${local.url}/v1`)
  await expect(page.getByText('2 other models use it too.')).toBeVisible()
  await page.getByRole('button', { name: 'Fetch the list' }).click()
  await expect(offered.getByLabel('llama3')).toBeDisabled()
  expect(local.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)
  await offered.getByLabel('phi4').check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await rowOf(page, 'phi4').getByRole('button', { name: 'Test phi4' }).click()
  await expect(page.getByText('scripted-2026-01-01 answered')).toBeVisible()
  expect(local.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)

  // Another key takes the place of the others' only where that is said.
  const keyOf = async (name: string): Promise<unknown> => {
    await app.client.models.test({ name })
    return local.requests.at(-1)?.headers.authorization
  }
  await page.getByRole('button', { name: 'Add a model' }).click()
  await page.getByLabel('API key').fill('sk-another')
  await page.getByLabel('Model id').fill('mine')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Choose whose it is: nothing is saved yet.')).toBeVisible()
  await page.getByRole('radio', { name: 'A key of its own for this model' }).check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(rowOf(page, 'mine')).toContainText('set')
  expect(await keyOf('mine')).toBe('Bearer sk-another')
  expect(await keyOf('llama3')).toBe(`Bearer ${KEY}`)

  await page.getByRole('link', { name: 'Edit qwen3' }).click()
  await page.getByLabel('API key').fill('sk-for-all')
  await page.getByRole('radio', { name: 'For all 3 models' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('qwen3 is saved.')).toBeVisible()
  expect(await keyOf('llama3')).toBe('Bearer sk-for-all')
  expect(await keyOf('mine')).toBe('Bearer sk-another')
})

test('names the model where nothing answers, and starts the others without it', async ({
  found: { app },
  page,
}) => {
  const asked = { provider: 'openai-compatible' as const, modelId: 'm' }
  await app.client.models.add({ ...asked, name: 'down', baseUrl: 'http://127.0.0.1:1/v1' })
  const choices =
    'models=["down","baseline:random"]&benchmarks=["sample/gsm8k"]&formats=["zero-shot-ao"]&limit=2'
  await page.goto(`${app.url}#/runs?new=true&${choices}`)
  await page.getByRole('button', { name: 'Start 2 runs' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('Nothing answers for down at http://127.0.0.1:1')
  await expect(refusal).toContainText('Nothing was started. The other one can be asked without it.')
  await page.getByRole('button', { name: 'Start without down' }).click()
  await expect(page.getByRole('heading', { name: /^baseline:random/ })).toBeVisible()
  expect((await app.client.runs.list()).map(({ model }) => model)).toEqual(['baseline:random'])
})

test('adds what is left of several where one of them could not be added', async ({
  found: { app, local },
  page,
}) => {
  await page.goto(`${app.url}#/models?add=true`)
  await page.getByLabel('Base URL').fill(`${local.url}/v1`)
  await page.getByRole('button', { name: 'Fetch the list' }).click()
  const offered = page.getByRole('group', { name: '3 models at the provider' })
  await offered.getByLabel('llama3').check()
  await offered.getByLabel('qwen3').check()
  await app.client.models.add({
    name: 'qwen3',
    provider: 'openai-compatible',
    modelId: 'm',
    baseUrl: 'http://127.0.0.1:9/v1',
  })
  await page.getByRole('button', { name: 'Add 2 models' }).click()
  await expect(page.getByText('There is a model “qwen3” already')).toBeVisible()
  await expect(page.getByLabel('Model id')).toHaveValue('qwen3')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(rowOf(page, `qwen3@${new URL(local.url).host}`)).toBeVisible()
})
