import { afterAll, beforeAll, expect, it } from 'vitest'
import { addModel, completeRun, openTestEngine, type TestEngine } from '../support/engine.ts'
import { says } from '../support/scripted-chat.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

const REQUEST = { models: ['priced'], benchmarks: ['sample/gsm8k'], formats: ['zero-shot-cot' as const] }

let server: ScriptedServer
let test: TestEngine

beforeAll(async () => {
  server = await startScriptedServer(says('The answer is 4.'))
  test = await openTestEngine()
  const endpoint = { provider: 'openai-compatible' as const, baseUrl: `${server.url}/v1` }
  await addModel(test.client, {
    name: 'priced',
    modelId: 'gpt-5-mini',
    priceInUsdPerMtok: 1,
    priceOutUsdPerMtok: 10,
    ...endpoint,
  })
  await addModel(test.client, { name: 'unpriced', modelId: 'llama', ...endpoint })
})

afterAll(async () => {
  await test.dispose()
  await server.stop()
})

it('tells what a request comes to before anything is asked, and plans nothing', async () => {
  const { runs, total } = await test.client.runs.estimate({
    ...REQUEST,
    models: ['priced', 'unpriced'],
    formats: ['zero-shot-cot', 'in-context-cot'],
    samples: 3,
  })
  expect(runs.map(({ model, format }) => `${model} ${format}`)).toEqual([
    'priced zero-shot-cot',
    'priced in-context-cot',
    'unpriced zero-shot-cot',
    'unpriced in-context-cot',
  ])
  const [short, long, other] = runs
  expect(short).toMatchObject({ items: 24, requests: 72, timeMs: null, output: { basis: 'rule-of-thumb' } })
  expect(short?.input).toMatchObject({ basis: 'counted', countedPrompts: 24 })
  expect(other?.input).toMatchObject({ basis: 'estimate', tokens: short?.input.tokens })
  expect(long?.input.tokens).toBeGreaterThan((short?.input.tokens ?? 0) * 2)
  expect(short?.costUsd?.low).toBeCloseTo(
    ((short?.input.tokens ?? 0) * 1 + (short?.output.tokens.low ?? 0) * 10) / 1e6,
    12,
  )
  expect(other?.costUsd).toBeNull()
  expect(total).toMatchObject({ requests: 4 * 72, costUsd: null, timeMs: null })
  expect(short?.detectable).toMatchObject({ power: 0.8, discordant: 0.2 })
  expect(short?.detectable?.difference).toBeGreaterThan(0.2)
  expect(await test.client.runs.list()).toEqual([])
  expect(server.requests).toEqual([])
})

it('counts as many input tokens as the tokenizer finds in the prompts that are sent', async () => {
  const run = await completeRun(test.client, { ...REQUEST, limit: 3 })
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  const { items } = await test.client.runs.items({ runId: run.id })
  const attempts = await Promise.all(items.map(({ attemptId }) => test.client.runs.attempt({ attemptId })))
  const tokens = attempts.flatMap(({ messages }) => messages.map(({ content }) => countTokens(content)))
  const [estimated] = (await test.client.runs.estimate({ ...REQUEST, limit: 3 })).runs
  // Three a message and three a request on top.
  const framing = 3 * (tokens.length + attempts.length)
  expect(estimated?.input.tokens).toBe(tokens.reduce((sum, count) => sum + count, framing))
})

it('goes by what earlier runs of the model took', async () => {
  await completeRun(test.client, { ...REQUEST, limit: 5 })
  const [estimated] = (await test.client.runs.estimate(REQUEST)).runs
  expect(estimated?.output).toMatchObject({ basis: 'same-model', tokens: { likely: 24 * 10 } })
  expect(estimated?.timeMs?.high).toBeGreaterThan(estimated?.timeMs?.low ?? 0)
  expect(estimated?.timeMs?.basis).toBe('same-format')
  const [other] = (await test.client.runs.estimate({ ...REQUEST, models: ['unpriced'] })).runs
  expect(other?.output.basis).toBe('other-models')
  const [reasoning] = (await test.client.runs.estimate({ ...REQUEST, formats: ['in-context-cot'] })).runs
  expect(reasoning).toMatchObject({
    output: { basis: 'same-model-otherwise', tokens: { low: 24 * 5, likely: 24 * 10, high: 24 * 20 } },
    timeMs: { basis: 'other-formats' },
  })
  const [direct] = (await test.client.runs.estimate({ ...REQUEST, formats: ['zero-shot-ao'] })).runs
  expect(direct).toMatchObject({ output: { basis: 'rule-of-thumb' }, timeMs: { basis: 'other-formats' } })
  const [short] = (await test.client.runs.estimate({ ...REQUEST, maxTokens: 4 })).runs
  expect(short?.output.tokens).toEqual({ low: 24 * 4, likely: 24 * 4, high: 24 * 4 })
})

it('is the surer the more runs there are of the kind', async () => {
  const width = async () => {
    const [estimated] = (await test.client.runs.estimate(REQUEST)).runs
    const { low, high } = estimated?.output.tokens ?? { low: 0, high: 0 }
    return { runs: estimated?.output.runs ?? 0, width: high - low }
  }
  const before = await width()
  await completeRun(test.client, { ...REQUEST, limit: 5 })
  const after = await width()
  expect(after.runs).toBe(before.runs + 1)
  expect(after.width).toBeLessThan(before.width)
})

it.each([
  [{ models: ['nobody'] }, 'not-found'],
  [{ benchmarks: ['gsm8k'] }, 'not-found'],
])('refuses %j as starting it would', async (change, code) => {
  await expect(test.client.runs.estimate({ ...REQUEST, ...change })).rejects.toMatchObject({ data: { code } })
})

it('shows the request of an attempt as it went out, with the variable in place of the key', async () => {
  const run = await completeRun(test.client, { ...REQUEST, limit: 1 })
  const { items } = await test.client.runs.items({ runId: run.id })
  const request = await test.client.runs.request({ attemptId: items[0]?.attemptId ?? 0 })
  const sent = server.requests.at(-1)
  expect(request?.url).toBe(`${server.url}${sent?.path}`)
  expect(JSON.parse(request?.body ?? '')).toEqual(sent?.body)
  expect(request?.headers.authorization).toBe('Bearer $TEST_KEY')
  expect(request?.curl).toContain('-H "authorization: Bearer $TEST_KEY"')
})
