import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  createProvider,
  type FailureKind,
  type Provider,
  ProviderFailure,
} from '../../src/main/engine/providers/index.ts'
import type { Model } from '../../src/shared/domain/model.ts'
import { Problem } from '../../src/shared/domain/problem.ts'
import { modelOf, requestOf } from '../support/asking.ts'
import { type Scripted, type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

const KEY = 'test-key-0123456789'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

const PROTOCOLS: Record<string, () => Partial<Model>> = {
  'Chat Completions': () => ({ provider: 'openai-compatible', baseUrl: `${server.url}/v1` }),
  Completions: () => ({ provider: 'openai-compatible', baseUrl: `${server.url}/v1/completions` }),
  Responses: () => ({ provider: 'openai', baseUrl: `${server.url}/v1` }),
  Messages: () => ({ provider: 'anthropic', baseUrl: server.url }),
}

function ask(protocol: string, answer: Scripted, timeoutMs = 10_000): Promise<unknown> {
  server.answer(answer)
  return provide(protocol, timeoutMs).complete(requestOf())
}

function provide(protocol: string, timeoutMs = 10_000): Provider {
  return createProvider(modelOf(PROTOCOLS[protocol]?.() ?? {}), { key: KEY, timeoutMs })
}

async function failureOf(failing: Promise<unknown>): Promise<ProviderFailure> {
  const error = await failing.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof ProviderFailure) return error
  throw error
}

describe.each(Object.keys(PROTOCOLS))('failures over %s', (protocol) => {
  const openAiError = (type: string, message: string) => ({
    error: { message, type, code: type, param: null },
  })
  const error = (type: string, message: string) =>
    protocol === 'Messages' ? { type: 'error', error: { type, message } } : openAiError(type, message)

  it.each<[number, FailureKind, string, string]>([
    [400, 'fatal', 'invalid_request_error', 'The request makes no sense.'],
    [400, 'rejected', 'invalid_request_error', 'prompt is too long: 9 tokens > 8 maximum'],
    [400, 'fatal', 'invalid_request_error', 'Your credit balance is too low.'],
    [401, 'fatal', 'invalid_api_key', 'Incorrect API key provided.'],
    [403, 'fatal', 'permission_error', 'Not for you.'],
    [404, 'fatal', 'not_found_error', 'No such model.'],
    [408, 'retry', 'timeout', 'Too slow.'],
    [409, 'retry', 'conflict', 'Once more.'],
    [413, 'rejected', 'request_too_large', 'Too large.'],
    [422, 'fatal', 'unprocessable', 'Cannot be processed.'],
    [429, 'retry', 'rate_limit_error', 'Slow down.'],
    [429, 'fatal', 'insufficient_quota', 'No money left.'],
    [500, 'retry', 'server_error', 'The server had an error.'],
    [503, 'retry', 'unavailable', 'Come back later.'],
    [529, 'retry', 'overloaded_error', 'Overloaded.'],
  ])('%i means %s (%s)', async (status, kind, type, message) => {
    const failure = await failureOf(ask(protocol, { status, body: error(type, message) }))
    expect(failure).toMatchObject({ kind, status, message: `${status} ${message}` })
  })

  it.each<[string, object]>([
    ['content_filter', openAiError('content_filter', 'The response was filtered.')],
    ['content_policy_violation', openAiError('content_policy_violation', 'Not this.')],
    [
      'responsibleaipolicyviolation',
      {
        error: {
          message: 'The prompt met the content management policy.',
          type: null,
          param: 'prompt',
          code: null,
          innererror: { code: 'ResponsibleAIPolicyViolation', content_filter_result: {} },
        },
      },
    ],
  ])('an answer held back by a filter is no failure: %s', async (name, body) => {
    const headers = { 'x-request-id': 'req-1' }
    expect(await ask(protocol, { status: 400, headers, body })).toEqual({
      text: '',
      thinking: null,
      finishReason: 'content-filter',
      providerFinishReason: name,
      usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
      requestId: 'req-1',
      reportedModel: null,
    })
  })

  it('knows a filter by its words', async () => {
    const body = error('invalid_request_error', 'Output blocked by content filtering policy')
    const held = { text: '', finishReason: 'content-filter', providerFinishReason: null }
    expect(await ask(protocol, { status: 400, body })).toMatchObject(held)
  })

  it.each([401, 429, 500])('a %i is a failure, whatever it says of filters', async (status) => {
    const failure = await failureOf(ask(protocol, { status, body: error('content_filter', 'Filtered.') }))
    expect(failure.status).toBe(status)
  })

  it('asks once, whatever the answer', async () => {
    const before = server.requests.length
    await failureOf(ask(protocol, { status: 500, headers: { 'x-should-retry': 'true' }, body: {} }))
    expect(server.requests).toHaveLength(before + 1)
  })

  it.each<[string, Record<string, string>, number | null]>([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['milliseconds', { 'retry-after-ms': '120', 'retry-after': '7' }, 120],
    ['nothing', {}, null],
  ])('hears how long to wait: %s', async (_, headers, retryAfterMs) => {
    const failure = await failureOf(
      ask(protocol, { status: 429, headers, body: error('rate_limit', 'Wait.') }),
    )
    expect(failure.retryAfterMs).toBe(retryAfterMs)
  })

  it.each<[string, Scripted]>([
    ['JSON that breaks off', { body: '{"id":"x","choices":[{"message":{"content":"The ans' }],
    ['no JSON', { headers: { 'content-type': 'text/html' }, body: '<html>Hello</html>' }],
    ['an empty body', { body: '' }],
    ['JSON of another kind', { body: { hello: 'world' } }],
    ['a list', { body: [] }],
    ['no choices', { body: { choices: [], output: [], content: null } }],
  ])('may be retried after a 200 with %s', async (_, answer) => {
    const failure = await failureOf(ask(protocol, answer))
    expect(failure).toMatchObject({ kind: 'retry', status: 200 })
    expect(failure.message).toMatch(/^200 but the answer of http:\/\/127\.0\.0\.1:\d+ \w/)
  })

  it.each<[string, Scripted]>([
    ['is cut', 'reset'],
    ['breaks in the middle of the answer', 'cut'],
  ])('may be retried when the connection %s', async (_, answer) => {
    const failure = await failureOf(ask(protocol, answer))
    expect(failure).toMatchObject({ kind: 'retry', status: null })
    expect(failure.message).toBe(`cannot reach ${server.url}: the connection broke off`)
  })

  it('may be retried when no answer comes in time', async () => {
    const failure = await failureOf(ask(protocol, 'hang', 100))
    expect(failure).toMatchObject({ kind: 'retry', status: null, message: 'no answer within 0.1 s' })
  })

  it('stops at once when aborted, with the reason given', async () => {
    server.answer('hang')
    const controller = new AbortController()
    const asking = provide(protocol).complete(requestOf({ signal: controller.signal }))
    controller.abort(new Problem('conflict', 'enough'))
    await expect(asking).rejects.toThrow(new Problem('conflict', 'enough'))
  })

  it('does not ask when aborted before', async () => {
    const before = server.requests.length
    const signal = AbortSignal.abort(new Error('not even begun'))
    await expect(provide(protocol).complete(requestOf({ signal }))).rejects.toThrow('not even begun')
    expect(server.requests).toHaveLength(before)
  })

  it('keeps the key and the terminal out of the message, on one line', async () => {
    const body = error('invalid_api_key', `Bad key ${KEY}\n\u001b[31mor sk-abcdef123456\u202E, Bearer ${KEY}`)
    const failure = await failureOf(ask(protocol, { status: 401, body }))
    expect(failure.message).toBe('401 Bad key [key] or [key] , Bearer [key]')
    expect(failure.cause).toBeUndefined()
  })

  it('does not follow redirects', async () => {
    const before = server.requests.length
    const headers = { location: `${server.url}/elsewhere` }
    const failure = await failureOf(ask(protocol, { status: 307, headers, body: '' }))
    expect(failure).toMatchObject({ kind: 'fatal', status: 307 })
    expect(failure.message).toContain(`the address redirects to ${server.url}/elsewhere`)
    expect(server.requests).toHaveLength(before + 1)
  })

  it.each<[string, unknown, string]>([
    ['{error: "…"}', { error: 'model is still loading' }, '503 model is still loading'],
    ['{detail: "…"}', { detail: 'busy' }, '503 busy'],
    ['{message: "…"}', { object: 'error', message: 'busy', code: 503 }, '503 busy'],
    ['a page', '<html><h1>503 Service Unavailable</h1></html>', '503 Service Unavailable'],
    ['nothing', '', '503 status code (no body)'],
  ])('reads %s', async (_, body, message) => {
    const failure = await failureOf(ask(protocol, { status: 503, body }))
    expect(failure).toMatchObject({ kind: 'retry', message })
  })
})

describe('where nothing is served', () => {
  const hint = /the base URL often ends in \/v1$/
  afterEach(() => server.answer({ body: {} }))

  it.each<[string, Scripted]>([
    ['a page', { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found' }],
    ['FastAPI', { status: 404, body: { detail: 'Not Found' } }],
  ])('says that the base URL may lack /v1: %s', async (_, answer) => {
    server.answer(answer)
    const provider = createProvider(modelOf({ baseUrl: server.url }), { key: null, timeoutMs: 1000 })
    const failure = await failureOf(provider.complete(requestOf()))
    expect(failure).toMatchObject({ kind: 'fatal', status: 404 })
    expect(failure.message).toMatch(hint)
  })

  it('keeps query parameters out of the message, which may be secrets', async () => {
    server.answer({ status: 404, body: { detail: 'Not Found' } })
    const model = modelOf({ baseUrl: `${server.url}?key=hunter2` })
    const failure = await failureOf(
      createProvider(model, { key: null, timeoutMs: 1000 }).complete(requestOf()),
    )
    expect(failure.message).toContain(`nothing is served at ${server.url}: the base URL`)
  })

  it.each<[string, string, Scripted]>([
    ['the path has it', '/v1', { status: 404, body: 'no such page' }],
    ['it is the model that is missing', '', { status: 404, body: { error: { message: 'no model “x”' } } }],
  ])('says nothing of it where %s', async (_, path, answer) => {
    server.answer(answer)
    const provider = createProvider(modelOf({ baseUrl: server.url + path }), { key: null, timeoutMs: 1000 })
    expect((await failureOf(provider.complete(requestOf()))).message).not.toMatch(hint)
  })

  it('says what was refused by whom', async () => {
    const gone = await startScriptedServer()
    await gone.stop()
    const provider = createProvider(modelOf({ baseUrl: gone.url }), { key: null, timeoutMs: 1000 })
    const failure = await failureOf(provider.complete(requestOf()))
    expect(failure).toMatchObject({ kind: 'retry', message: `cannot reach ${gone.url}: connection refused` })
  })
})

describe('failures inside a 200', () => {
  it.each<[string, unknown, Partial<ProviderFailure>]>([
    [
      'a router',
      { error: { code: 502, message: 'Upstream gone' } },
      { kind: 'retry', message: '502 Upstream gone' },
    ],
    [
      'a router, its key',
      { error: { code: 401, message: 'Bad key' } },
      { kind: 'fatal', message: '401 Bad key' },
    ],
    ['without a code', { error: { message: 'Odd' } }, { kind: 'retry', message: '500 Odd' }],
  ])('%s', async (_, body, expected) => {
    expect(await failureOf(ask('Chat Completions', { body }))).toMatchObject(expected)
  })

  it.each<[string, FailureKind]>([
    ['server_error', 'retry'],
    ['rate_limit_exceeded', 'retry'],
    ['invalid_prompt', 'rejected'],
  ])('a failed response: %s', async (code, kind) => {
    const body = { status: 'failed', error: { code, message: 'It failed.' }, output: [] }
    expect(await failureOf(ask('Responses', { body }))).toMatchObject({ kind })
  })

  it('an answer held back by a filter, as a router reports it', async () => {
    const body = { error: { code: 'content_filter', message: 'Held back.' } }
    expect(await ask('Chat Completions', { body })).toMatchObject({
      text: '',
      finishReason: 'content-filter',
    })
  })

  it('a response that is not finished', async () => {
    const body = { status: 'in_progress', error: null, output: [] }
    expect(await failureOf(ask('Responses', { body }))).toMatchObject({ kind: 'retry', status: 200 })
  })
})
