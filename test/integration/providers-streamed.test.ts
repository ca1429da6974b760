import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CompletionRequest,
  createProvider,
  type Writing,
} from '../../src/main/engine/providers/index.ts'
import type { Model } from '../../src/shared/domain/model.ts'
import { modelOf, requestOf } from '../support/asking.ts'
import { type Script, type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

const KEY = 'sk-test-0123456789'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

/** The body of an event stream; an event with a type is named by it. */
const eventsOf = (events: readonly object[], last = ''): string =>
  `${events
    .map((event) => `${'type' in event ? `event: ${event.type}\n` : ''}data: ${JSON.stringify(event)}\n\n`)
    .join('')}${last}`

const streams = (body: string): Script => ({
  headers: { 'content-type': 'text/event-stream', 'x-request-id': 'req-o', 'request-id': 'req-a' },
  body,
})

async function ask(
  model: Partial<Model>,
  path: string,
  script: Script,
  request: Partial<CompletionRequest> = {},
  timeoutMs = 5000,
) {
  server.answer(script)
  const writings: Writing[] = []
  const provider = createProvider(modelOf({ ...model, baseUrl: server.url + path }), {
    key: KEY,
    timeoutMs,
  })
  const completion = await provider.complete(
    requestOf({ onWriting: (writing) => writings.push(writing), ...request }),
  )
  const sent = server.requests.at(-1)?.body as { stream?: boolean; stream_options?: object }
  return { completion, writings, sent }
}

const text = (written: string): Writing => ({ text: written, thinking: '' })
const thought = (written: string): Writing => ({ text: '', thinking: written })

const chunk = (delta: object, finish: string | null = null) => ({
  model: 'tested-1-0301',
  choices: [{ index: 0, delta, finish_reason: finish }],
})
const CHAT = [
  chunk({ role: 'assistant', content: '' }),
  chunk({ reasoning_content: 'Two twos. ' }),
  chunk({ reasoning_content: 'Four.' }),
  chunk({ content: 'It is ' }),
  chunk({ content: '4.' }),
  chunk({}, 'length'),
  {
    model: 'tested-1-0301',
    choices: [],
    usage: { prompt_tokens: 20, completion_tokens: 30, completion_tokens_details: { reasoning_tokens: 10 } },
  },
]
const TEXTS = [
  { model: 'tested-1-0301', choices: [{ text: 'It is ', finish_reason: null }] },
  { model: 'tested-1-0301', choices: [{ text: '4.', finish_reason: null }] },
  { model: 'tested-1-0301', choices: [{ text: '', finish_reason: 'length' }] },
  {
    model: 'tested-1-0301',
    choices: [],
    usage: { prompt_tokens: 20, completion_tokens: 30, completion_tokens_details: { reasoning_tokens: 10 } },
  },
]
const RESPONSE = {
  model: 'tested-1-0301',
  status: 'incomplete',
  error: null,
  incomplete_details: { reason: 'max_output_tokens' },
  output: [
    { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Two twos. Four.' }] },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'It is 4.' }] },
  ],
  usage: { input_tokens: 20, output_tokens: 30, output_tokens_details: { reasoning_tokens: 10 } },
}
const RESPONSES = [
  { type: 'response.created', response: { ...RESPONSE, status: 'in_progress', output: [] } },
  { type: 'response.reasoning_summary_text.delta', delta: 'Two twos. ' },
  { type: 'response.reasoning_summary_text.delta', delta: 'Four.' },
  { type: 'response.output_text.delta', delta: 'It is ' },
  { type: 'response.output_text.delta', delta: '4.' },
  { type: 'response.output_text.done', text: 'It is 4.' },
  { type: 'response.incomplete', response: RESPONSE },
]
const MESSAGES = [
  {
    type: 'message_start',
    message: { model: 'tested-1-0301', content: [], usage: { input_tokens: 20, output_tokens: 1 } },
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Two twos. ' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Four.' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'abc' } },
  { type: 'content_block_stop', index: 0 },
  { type: 'ping' },
  { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'It is ' } },
  { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: '4.' } },
  { type: 'content_block_stop', index: 1 },
  {
    type: 'message_delta',
    delta: { stop_reason: 'max_tokens' },
    usage: { output_tokens: 30, output_tokens_details: { thinking_tokens: 10 } },
  },
  { type: 'message_stop' },
]

const ANTHROPIC = { provider: 'anthropic', modelId: 'claude-tested' } as const
type Protocol = [name: string, Partial<Model>, path: string, events: object[], last: string]
const PROTOCOLS: Protocol[] = [
  ['Chat Completions', {}, '/v1', CHAT, 'data: [DONE]\n\n'],
  ['Completions', {}, '/v1/completions', TEXTS, 'data: [DONE]\n\n'],
  ['Responses', { provider: 'openai' }, '/v1', RESPONSES, ''],
  ['Messages', ANTHROPIC, '', MESSAGES, ''],
]

describe.each(PROTOCOLS)('%s', (name, model, path, events, last) => {
  const hasThinking = name !== 'Completions'

  it('tells of the answer as it is written, and gives it whole', async () => {
    const { completion, writings, sent } = await ask(model, path, streams(eventsOf(events, last)))
    expect(sent.stream).toBe(true)
    expect(writings).toEqual([
      ...(hasThinking ? [thought('Two twos. '), thought('Four.')] : []),
      text('It is '),
      text('4.'),
    ])
    expect(completion).toEqual({
      text: 'It is 4.',
      thinking: hasThinking ? 'Two twos. Four.' : null,
      finishReason: 'length',
      providerFinishReason: { Responses: 'max_output_tokens', Messages: 'max_tokens' }[name] ?? 'length',
      usage: { inputTokens: 20, outputTokens: 30, reasoningTokens: 10 },
      requestId: name === 'Messages' ? 'req-a' : 'req-o',
      reportedModel: 'tested-1-0301',
    })
  })

  it('is no answer without its end', async () => {
    const cut = events.slice(0, name === 'Messages' ? -1 : name === 'Responses' ? -1 : -2)
    await expect(ask(model, path, streams(eventsOf(cut)))).rejects.toMatchObject({
      name: 'ProviderFailure',
      kind: 'retry',
      message: expect.stringContaining('the answer stopped in the middle'),
    })
  })

  it('is not asked for a stream by who does not listen', async () => {
    const asking = ask(
      model,
      path,
      { status: 400, body: { error: { message: 'bad' } } },
      { onWriting: undefined },
    )
    await expect(asking).rejects.toMatchObject({ kind: 'fatal' })
    expect(server.requests.at(-1)?.body).not.toHaveProperty('stream')
    expect(server.requests.at(-1)?.body).not.toHaveProperty('stream_options')
  })

  it('fails in the words of an event that tells of a failure, without the key', async () => {
    const told = { type: 'error', error: { type: 'overloaded_error', message: `too much for ${KEY}` } }
    await expect(ask(model, path, streams(eventsOf([...events.slice(0, 4), told])))).rejects.toMatchObject({
      name: 'ProviderFailure',
      kind: 'retry',
      message: '500 too much for [key]',
    })
  })

  it('cannot read an event that is no JSON', async () => {
    const body = `${eventsOf(events.slice(0, 4))}event: message_delta\ndata: {"a\n\n`
    await expect(ask(model, path, streams(body))).rejects.toMatchObject({
      kind: 'retry',
      message: expect.stringContaining('is no JSON'),
    })
  })
})

it('keeps the key out of what is written, wherever it is cut', async () => {
  const pieces = ['Your key is sk-te', 'st-01234', '56789, or sk-te', 'n? ', KEY, '!', 's']
  const events = [...pieces.map((content) => chunk({ content })), chunk({}, 'stop')]
  const { completion, writings } = await ask({}, '/v1', streams(eventsOf(events)))
  const shown = writings.map((writing) => writing.text).join('')
  expect(completion.text).toBe('Your key is [key], or sk-ten? [key]!s')
  expect(completion.text.startsWith(shown)).toBe(true)
  expect(shown.length).toBeGreaterThan(completion.text.length - KEY.length)
})

it('takes the answer of a server that does not stream', async () => {
  const whole = { choices: [{ message: { content: '4' }, finish_reason: 'stop' }] }
  const { completion, writings } = await ask({}, '/v1', { body: whole })
  expect(completion.text).toBe('4')
  expect(writings).toEqual([])
})

it.each([
  [400, 'Unsupported parameter: stream_options'],
  [403, 'Your organization must be verified to stream this model.'],
])('asks whole where streaming is refused with %i “%s”', async (status, message) => {
  const { completion, sent } = await ask({}, '/v1', ({ body }) =>
    (body as { stream?: boolean }).stream
      ? { status, body: { error: { message } } }
      : { body: { choices: [{ message: { content: '4' }, finish_reason: 'stop' }] } },
  )
  expect(completion.text).toBe('4')
  expect(sent).not.toHaveProperty('stream')
})

it('waits for the rest of an answer no longer than for a whole one', async () => {
  const begun = {
    headers: { 'content-type': 'text/event-stream' },
    body: eventsOf(CHAT.slice(0, 5)),
    isUnfinished: true,
  }
  await expect(ask({}, '/v1', begun, {}, 200)).rejects.toMatchObject({
    kind: 'retry',
    message: 'no answer within 0.2 s',
  })
})

it('ends with the signal, in the middle of an answer', async () => {
  const leaving = new AbortController()
  const body = eventsOf(CHAT.slice(0, 5))
  const asking = ask({}, '/v1', streams(body), {
    signal: leaving.signal,
    onWriting: () => leaving.abort(new Error('left')),
  })
  await expect(asking).rejects.toThrow('left')
})
