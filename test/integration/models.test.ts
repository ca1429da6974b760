import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addModel, completeRun, openTestEngine, type TestEngine } from '../support/engine.ts'
import { fails, says } from '../support/scripted-chat.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

const KEY = 'typed-KEY-4711-0815'

let server: ScriptedServer
let test: TestEngine

beforeEach(async () => {
  server = await startScriptedServer(says('ready'))
  test = await openTestEngine()
})

afterEach(async () => {
  await test.dispose()
  await server.stop()
})

const scripted = () =>
  ({
    name: 'scripted',
    provider: 'openai-compatible',
    modelId: 'scripted',
    baseUrl: `${server.url}/v1`,
  }) as const

describe('a model', () => {
  it('can be changed, and keeps its runs as they were', async () => {
    await addModel(test.client, scripted())
    const run = await completeRun(test.client, {
      models: ['scripted'],
      benchmarks: ['sample/gsm8k'],
      formats: ['zero-shot-ao'],
      limit: 2,
    })
    const changed = await test.client.models.update({ ...scripted(), modelId: 'other', paramsB: 7 })
    expect(changed).toMatchObject({ modelId: 'other', paramsB: 7, keyEnv: null })
    expect(await test.client.runs.get({ id: run.id })).toEqual(run)
  })

  it('that is not there cannot be changed', async () => {
    await expect(test.client.models.update(scripted())).rejects.toMatchObject({ data: { code: 'not-found' } })
  })
})

describe('trying a model out', () => {
  it('shows what came back, before it is added', async () => {
    const tested = await test.client.models.test({ model: scripted(), key: KEY })
    expect(tested).toMatchObject({ ok: true, text: 'ready', reportedModel: 'scripted-2026-01-01' })
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(server.requests[0]?.body).toMatchObject({ max_tokens: 16 })
  })

  it('shows the provider’s own words, without the key it repeats', async () => {
    await addModel(test.client, { ...scripted(), keyEnv: 'SOME_KEY' })
    await test.client.models.setKey({ variable: 'SOME_KEY', key: KEY })
    server.answer(fails(401, 'invalid_api_key', `Incorrect API key provided: ${KEY}.`))
    const tested = await test.client.models.test({ name: 'scripted' })
    expect(tested).toMatchObject({
      ok: false,
      status: 401,
      message: '401 Incorrect API key provided: [key].',
    })
  })

  it('says so where nobody answers', async () => {
    await server.stop()
    const tested = await test.client.models.test({ model: scripted() })
    expect(tested).toMatchObject({
      ok: false,
      status: null,
      message: expect.stringContaining('cannot reach'),
    })
    server = await startScriptedServer()
  })
})

describe('a typed key', () => {
  it('gives a model without a variable one of its own, and comes before the environment’s', async () => {
    await addModel(test.client, { ...scripted(), keyEnv: null })
    expect(await test.client.models.setKey({ model: 'scripted', key: KEY })).toEqual({
      variable: 'SCRIPTED_API_KEY',
      isSet: true,
      kept: 'memory',
    })
    await test.client.models.test({ name: 'scripted' })
    await test.client.models.setKey({ variable: 'TEST_KEY', key: 'typed-instead' })
    await test.client.models.test({ model: { ...scripted(), keyEnv: 'TEST_KEY' } })
    expect(await test.client.models.setKey({ variable: 'TEST_KEY', key: null })).toMatchObject({
      isSet: true,
      kept: null,
    })
    await test.client.models.test({ model: { ...scripted(), keyEnv: 'TEST_KEY' } })
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${KEY}`,
      'Bearer typed-instead',
      'Bearer sk-test',
    ])
    const listed = await test.client.models.list()
    expect(listed.find(({ name }) => name === 'scripted')).toMatchObject({
      keyVariable: 'SCRIPTED_API_KEY',
      typedKey: 'memory',
      key: 'set',
    })
  })

  it('is kept by a host that can, and known in the next session', async () => {
    const kept = new Map<string, string | null>()
    const host = await openTestEngine({
      keepKey: async (variable, key) => {
        kept.set(variable, key)
        return 'encrypted'
      },
    })
    expect(await host.client.models.setKey({ variable: 'SOME_KEY', key: KEY })).toMatchObject({
      kept: 'encrypted',
    })
    expect([...kept]).toEqual([['SOME_KEY', KEY]])
    await host.dispose()
    const next = await openTestEngine({ typedKeys: { SOME_KEY: KEY } })
    await next.client.models.test({ model: { ...scripted(), keyEnv: 'SOME_KEY' } })
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)
    await next.dispose()
  })

  it.each(['a b', 'ключ', `a\nb`])('%j is refused without being repeated', async (key) => {
    const refusal = await test.client.models
      .setKey({ variable: 'SOME_KEY', key })
      .then(() => null)
      .catch((error: Error) => `${error.message} ${JSON.stringify(error)}`)
    expect(refusal).toMatch(/validation/i)
    expect(refusal).not.toContain(JSON.stringify(key).slice(1, -1))
  })
})

describe('the models a provider lists', () => {
  it.each([
    ['openai-compatible', '/v1', '/v1/models', 'authorization', `Bearer ${KEY}`],
    ['openai-compatible', '/v1/chat/completions', '/v1/models', 'authorization', `Bearer ${KEY}`],
    ['anthropic', '', '/v1/models?limit=1000', 'x-api-key', KEY],
  ] as const)('of %s at “%s” come from %s', async (provider, path, asked, header, value) => {
    server.answer({ body: { data: [{ id: 'b' }, { id: 'a' }] } })
    const listed = await test.client.models.available({ provider, baseUrl: `${server.url}${path}`, key: KEY })
    expect(listed).toEqual(['b', 'a'])
    expect(server.requests.map(({ path: sent }) => sent)).toEqual([asked])
    expect(server.requests[0]?.headers[header]).toBe(value)
  })

  it.each([
    [
      fails(401, 'invalid_api_key', `Incorrect API key provided: ${KEY}.`),
      /401 Incorrect API key provided: \[key\]\./,
    ],
    [{ body: '<html>' }, /no list of models/],
    ['reset' as const, /the connection broke off/],
  ])('are told of as a problem where there are none', async (answer, words) => {
    server.answer(answer)
    const listing = test.client.models.available({
      provider: 'openai-compatible',
      baseUrl: `${server.url}/v1`,
      key: KEY,
    })
    await expect(listing).rejects.toMatchObject({
      message: expect.stringMatching(words),
      data: { code: 'provider-unreachable' },
    })
  })
})

it('finds the servers of this machine, and takes nothing else for one', async () => {
  const website = await startScriptedServer({ body: '<html>' })
  const down = await startScriptedServer()
  await down.stop()
  server.answer({ body: { object: 'list', data: [{ id: 'llama3' }] } })
  const portOf = ({ url }: ScriptedServer) => Number(new URL(url).port)
  const local = await openTestEngine({
    localPorts: {
      ollama: portOf(server),
      'lm-studio': portOf(website),
      vllm: portOf(down),
      'llama.cpp': portOf(down),
    },
  })
  expect(await local.client.models.discoverLocal()).toEqual([
    { kind: 'ollama', baseUrl: `${server.url}/v1`, models: ['llama3'] },
  ])
  await local.dispose()
  await website.stop()
})

describe('removing a model', () => {
  const kept = async (variable: string) => {
    const listed = await test.client.models.list()
    return listed.find(({ keyVariable }) => keyVariable === variable)?.typedKey ?? null
  }

  it('forgets the key typed for it, which taking the removal back has again', async () => {
    await addModel(test.client, { ...scripted(), keyEnv: null })
    const { variable } = await test.client.models.setKey({ model: 'scripted', key: KEY })
    const removed = await test.client.models.remove({ name: 'scripted' })
    await addModel(test.client, { ...scripted(), name: 'another', keyEnv: variable })
    expect(await kept(variable)).toBeNull()
    await test.client.models.remove({ name: 'another' })
    await test.client.models.add(removed)
    expect(await kept(variable)).toBe('memory')
    await test.client.models.test({ name: 'scripted' })
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)
  })

  it('keeps a key that another model has too', async () => {
    for (const name of ['one', 'two'])
      await addModel(test.client, { ...scripted(), name, keyEnv: 'SHARED_KEY' })
    await test.client.models.setKey({ variable: 'SHARED_KEY', key: KEY })
    await test.client.models.remove({ name: 'one' })
    expect(await kept('SHARED_KEY')).toBe('memory')
  })
})
