import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createProvider, preflight } from '../../src/main/engine/providers/index.ts'
import type { Model } from '../../src/shared/domain/model.ts'
import { Problem } from '../../src/shared/domain/problem.ts'
import { modelOf, requestOf } from '../support/asking.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

const LEAK = 'leaked-from-the-environment'

/** Every variable the clients are known to read, set to something that must not turn up anywhere. */
const ENVIRONMENT = {
  OPENAI_API_KEY: LEAK,
  OPENAI_ADMIN_KEY: LEAK,
  OPENAI_ORG_ID: LEAK,
  OPENAI_PROJECT_ID: LEAK,
  OPENAI_WEBHOOK_SECRET: LEAK,
  OPENAI_BASE_URL: `http://127.0.0.1:9/${LEAK}`,
  OPENAI_CUSTOM_HEADERS: `X-Custom: ${LEAK}\nAuthorization: Bearer ${LEAK}`,
  OPENAI_LOG: 'debug',
  ANTHROPIC_API_KEY: LEAK,
  ANTHROPIC_AUTH_TOKEN: LEAK,
  ANTHROPIC_IDENTITY_TOKEN: LEAK,
  ANTHROPIC_BASE_URL: `http://127.0.0.1:9/${LEAK}`,
  ANTHROPIC_CUSTOM_HEADERS: `X-Custom: ${LEAK}\nX-Api-Key: ${LEAK}`,
  ANTHROPIC_LOG: 'debug',
  ANTHROPIC_OPEN_TELEMETRY: 'true',
}

const ANSWERS = {
  choices: [{ message: { content: '42' }, text: '42', finish_reason: 'stop' }],
  output: [{ type: 'message', content: [{ type: 'output_text', text: '42' }] }],
  content: [{ type: 'text', text: '42' }],
}

const PROTOCOLS: [string, Partial<Model>, string][] = [
  ['Chat Completions', { provider: 'openai-compatible' }, '/v1'],
  ['Completions', { provider: 'openai-compatible' }, '/v1/completions'],
  ['Responses', { provider: 'openai' }, '/v1'],
  ['Messages', { provider: 'anthropic', modelId: 'claude-sonnet-4-5' }, ''],
]

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer({ body: ANSWERS })
})
afterAll(() => server.stop())
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe.each(PROTOCOLS)('%s', (_, known, path) => {
  const provide = (key: string | null) =>
    createProvider(modelOf({ ...known, baseUrl: server.url + path }), { key, timeoutMs: 5000 })
  const lastHeaders = () => server.requests.at(-1)?.headers ?? {}
  const sentKey = () => lastHeaders()['x-api-key'] ?? lastHeaders().authorization?.replace('Bearer ', '')

  it.each(['given-key', null])(
    'sends nothing of the environment and prints nothing (key: %s)',
    async (key) => {
      for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value)
      const logs = (['debug', 'info', 'log', 'warn', 'error'] as const).map((level) =>
        vi.spyOn(console, level),
      )
      const completion = await provide(key).complete(requestOf())
      expect(completion.text).toBe('42')
      expect(JSON.stringify(server.requests.at(-1))).not.toContain(LEAK)
      expect(sentKey()).toBe(key ?? 'none')
      for (const log of logs) expect(log).not.toHaveBeenCalled()
    },
  )

  it('sends the headers it means to and no others', async () => {
    await provide('given-key').complete(requestOf())
    const transport = [
      'host',
      'connection',
      'content-length',
      'accept-encoding',
      'accept-language',
      'sec-fetch-mode',
    ]
    const names = Object.keys(lastHeaders()).filter((name) => !transport.includes(name))
    const own = ['accept', 'content-type', 'user-agent']
    const authenticating =
      known.provider === 'anthropic' ? ['anthropic-version', 'x-api-key'] : ['authorization']
    expect(names.sort()).toEqual([...own, ...authenticating].sort())
  })

  it('takes the space off a key', async () => {
    await provide(' given-key\n').complete(requestOf())
    expect(sentKey()).toBe('given-key')
  })

  it('refuses a key no header can carry, without showing it', () => {
    expect(() => provide('ключ')).toThrow(Problem)
    expect(() => provide('ключ')).toThrow(/^the key for the model “tested” holds characters no key has$/)
  })

  it('uses its connections again', async () => {
    const provider = provide('given-key')
    const before = server.connections()
    for (let round = 0; round < 6; round++)
      await Promise.all(Array.from({ length: 64 }, () => provider.complete(requestOf())))
    // A round may begin before the last one's connections are handed back, so up to twice as many are open.
    expect(server.connections() - before).toBeLessThanOrEqual(2 * 64)
  })
})

describe('createProvider', () => {
  it.each<[string, Partial<Model>, RegExp]>([
    ['no key for OpenAI itself', { provider: 'openai' }, /no key is set for the model “tested” \(openai\)/],
    ['no key for Anthropic itself', { provider: 'anthropic' }, /no key is set/],
    ['a compatible model without base URL', { provider: 'openai-compatible' }, /no key is set|no base URL/],
    ['an unknown baseline', { provider: 'baseline', modelId: 'genius' }, /there is no baseline “genius”/],
    [
      "Anthropic's endpoint under another provider",
      { provider: 'openai-compatible', baseUrl: 'https://host/v1/messages' },
      /names Anthropic's Messages API/,
    ],
  ])('refuses %s', (_, known, message) => {
    expect(() => createProvider(modelOf(known), { key: null, timeoutMs: 1000 })).toThrow(message)
  })

  it.each<[string, Partial<Model>, string]>([
    ['openai', { provider: 'openai' }, 'https://api.openai.com/v1/responses'],
    ['anthropic', { provider: 'anthropic' }, 'https://api.anthropic.com/v1/messages'],
  ])('asks %s at its own address, whatever the environment says', async (_, known, address) => {
    for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value)
    const asked: string[] = []
    const fetch = async (input: string | URL | Request) => {
      asked.push(String(input))
      return Response.json(ANSWERS)
    }
    await createProvider(modelOf(known), { key: 'k', timeoutMs: 1000, fetch }).complete(requestOf())
    expect(asked).toEqual([address])
  })
})

describe('preflight', () => {
  it('finds a server that listens, without asking it anything', async () => {
    const before = server.requests.length
    await preflight(modelOf({ baseUrl: `${server.url}/v1` }), {})
    expect(server.requests).toHaveLength(before)
  })

  it('says where nothing listens', async () => {
    const gone = await startScriptedServer()
    await gone.stop()
    const problem = await preflight(modelOf({ baseUrl: `${gone.url}/v1` }), {}).catch(
      (error: unknown) => error,
    )
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({
      code: 'provider-unreachable',
      message: expect.stringMatching(
        /^nothing answers for .+ at http:\/\/127\.0\.0\.1:\d+: connection refused$/,
      ),
      hint: expect.stringContaining('is the server running'),
    })
  })

  it('says that a host is unknown', async () => {
    const unknown = modelOf({ baseUrl: 'http://no-such-host.invalid:8000/v1' })
    await expect(preflight(unknown, {})).rejects.toThrow(
      /nothing answers for .+ at http:\/\/no-such-host\.invalid:8000: /,
    )
  })

  it.each<Record<string, string>>([
    { http_proxy: 'http://proxy:3128' },
    { HTTPS_PROXY: 'http://proxy:3128', NODE_USE_ENV_PROXY: '0' },
    { ALL_PROXY: 'http://proxy:3128', NODE_USE_ENV_PROXY: '1' },
    { NODE_USE_ENV_PROXY: '1' },
  ])('looks where requests go past the proxy: %j', async (environment) => {
    const gone = modelOf({ baseUrl: 'http://127.0.0.1:9' })
    await expect(preflight(gone, environment)).rejects.toThrow(
      /nothing answers for .+ at http:\/\/127.0.0.1:9/,
    )
  })

  it.each<[string, Partial<Model>, Record<string, string>]>([
    ['a model without its own base URL', { provider: 'openai' }, {}],
    ['a baseline', { provider: 'baseline' }, {}],
    [
      'a proxy that Node is told to use',
      { baseUrl: 'http://127.0.0.1:9' },
      { https_proxy: 'http://proxy:3128', NODE_USE_ENV_PROXY: '1' },
    ],
    [
      'a proxy in capitals, by option',
      { baseUrl: 'http://127.0.0.1:9' },
      { HTTP_PROXY: 'http://proxy:3128', NODE_OPTIONS: '--no-warnings --use-env-proxy' },
    ],
  ])('leaves %s alone', async (_, known, environment) => {
    await expect(preflight(modelOf(known), environment)).resolves.toBeUndefined()
  })
})
