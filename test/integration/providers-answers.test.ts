import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CompletionRequest, createProvider } from '../../src/main/engine/providers/index.ts'
import type { Model } from '../../src/shared/domain/model.ts'
import type { FinishReason } from '../../src/shared/domain/run.ts'
import { modelOf, requestOf } from '../support/asking.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

const KEY = 'test-key-0123456789'
const DIALOGUE = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'One and one?' },
  { role: 'assistant', content: '2' },
  { role: 'user', content: 'Two and two?' },
] as const
const SAMPLING = { temperature: 0.5, maxTokens: 300, seed: 7 }

const chatAnswer = (message: object, rest: object = {}) => ({
  id: 'chatcmpl-1',
  model: 'tested-1-0301',
  choices: [
    { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: '4', ...message }, ...rest },
  ],
  usage: { prompt_tokens: 20, completion_tokens: 30, completion_tokens_details: { reasoning_tokens: 10 } },
})
const responsesAnswer = (output: unknown[], rest: object = {}) => ({
  id: 'resp_1',
  model: 'tested-1-0301',
  status: 'completed',
  error: null,
  output,
  usage: { input_tokens: 20, output_tokens: 30, output_tokens_details: { reasoning_tokens: 10 } },
  ...rest,
})
const said = (...texts: string[]) => ({
  type: 'message',
  role: 'assistant',
  content: texts.map((text) => ({ type: 'output_text', text, annotations: [] })),
})
const messagesAnswer = (content: unknown[], rest: object = {}) => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'tested-1-0301',
  content,
  stop_reason: 'end_turn',
  usage: { input_tokens: 20, output_tokens: 30, output_tokens_details: { thinking_tokens: 10 } },
  ...rest,
})

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

/** Asks over the scripted server; what it got, and what came of its answer. */
async function ask(
  model: Partial<Model>,
  path: string,
  body: unknown,
  request: Partial<CompletionRequest> = {},
) {
  server.answer({ headers: { 'x-request-id': 'req-o', 'request-id': 'req-a' }, body })
  const provider = createProvider(modelOf({ ...model, baseUrl: server.url + path }), {
    key: KEY,
    timeoutMs: 5000,
  })
  const completion = await provider.complete(requestOf({ messages: DIALOGUE, ...request }))
  const sent = server.requests.at(-1)
  if (!sent) throw new Error('nothing was sent')
  return { completion, sent }
}

const ANSWERED = {
  text: '4',
  thinking: null,
  finishReason: 'stop',
  usage: { inputTokens: 20, outputTokens: 30, reasoningTokens: 10 },
  reportedModel: 'tested-1-0301',
}

describe('Chat Completions', () => {
  it.each<[string, Partial<Model>, string, Partial<CompletionRequest>, object]>([
    ['as little as may be', {}, '/v1', {}, {}],
    ['to a compatible server', {}, '/v1', SAMPLING, { temperature: 0.5, max_tokens: 300, seed: 7 }],
    ['to a pasted endpoint', {}, '/v1/chat/completions', { temperature: 0 }, { temperature: 0 }],
    [
      'to OpenAI',
      { provider: 'openai' },
      '/v1/chat/completions',
      SAMPLING,
      { temperature: 0.5, max_completion_tokens: 300, seed: 7 },
    ],
  ])('asks %s', async (_, model, path, request, parameters) => {
    const { sent } = await ask(model, path, chatAnswer({}), request)
    expect(sent).toMatchObject({ method: 'POST', path: '/v1/chat/completions' })
    expect(sent.body).toEqual({ model: 'tested-1', messages: DIALOGUE, ...parameters })
  })

  it('reads the answer', async () => {
    const { completion } = await ask({}, '/v1', chatAnswer({}))
    expect(completion).toEqual({ ...ANSWERED, providerFinishReason: 'stop', requestId: 'req-o' })
  })

  it.each<[string, object, object]>([
    [
      'parts of text',
      {
        content: [
          { type: 'text', text: 'fo' },
          { type: 'text', text: 'ur' },
        ],
      },
      { text: 'four' },
    ],
    ['reasoning_content', { reasoning_content: 'Hm.' }, { thinking: 'Hm.' }],
    ['reasoning', { reasoning: 'Hm.' }, { thinking: 'Hm.' }],
    ['reasoning in another shape', { reasoning: { steps: 2 } }, { thinking: null }],
    ['a refusal', { content: null, refusal: 'No.' }, { text: 'No.', finishReason: 'content-filter' }],
    ['no content', { content: null }, { text: '', finishReason: 'stop' }],
  ])('reads %s', async (_, message, expected) => {
    expect((await ask({}, '/v1', chatAnswer(message))).completion).toMatchObject(expected)
  })

  it.each<[string | null, FinishReason]>([
    ['constructor', 'other'],
    ['stop', 'stop'],
    ['eos', 'stop'],
    ['length', 'length'],
    ['content_filter', 'content-filter'],
    ['tool_calls', 'other'],
    [null, 'other'],
  ])('finish reason %s is %s', async (finish_reason, finishReason) => {
    const { completion } = await ask({}, '/v1', chatAnswer({}, { finish_reason }))
    expect(completion).toMatchObject({ finishReason, providerFinishReason: finish_reason })
  })

  it('does without usage and model', async () => {
    const body = { choices: [{ message: { content: '4' } }] }
    expect((await ask({}, '/v1', body)).completion).toMatchObject({
      text: '4',
      usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
      reportedModel: null,
    })
  })
})

describe('Completions', () => {
  const body = {
    model: 'tested-1-0301',
    choices: [{ index: 0, text: ' 4', finish_reason: 'length' }],
    usage: { prompt_tokens: 5, completion_tokens: 2 },
  }

  it('sends one text with a limit that leaves room to reason, and reads what goes on from it', async () => {
    const messages = [{ role: 'user', content: 'Q: Two and two?\nA:' }] as const
    const { sent, completion } = await ask({}, '/v1/completions', body, { messages })
    expect(sent.path).toBe('/v1/completions')
    expect(sent.body).toEqual({ model: 'tested-1', prompt: 'Q: Two and two?\nA:', max_tokens: 2048 })
    expect(completion).toEqual({
      ...ANSWERED,
      text: ' 4',
      finishReason: 'length',
      providerFinishReason: 'length',
      usage: { inputTokens: 5, outputTokens: 2, reasoningTokens: 0 },
      requestId: 'req-o',
    })
  })

  it('sends the sampling asked for', async () => {
    const { sent } = await ask({}, '/v1/completions', body, SAMPLING)
    expect(sent.body).toMatchObject({ temperature: 0.5, max_tokens: 300, seed: 7 })
  })
})

describe('Responses', () => {
  const openAi = { provider: 'openai' } as const

  it.each<[string, string, Partial<CompletionRequest>, object]>([
    ['by default, with as little as may be', '/v1', {}, {}],
    ['with sampling, which has no seed here', '/v1', SAMPLING, { temperature: 0.5, max_output_tokens: 300 }],
    ['at a pasted endpoint', '/v1/responses', {}, {}],
  ])('is asked %s', async (_, path, request, parameters) => {
    const { sent } = await ask(openAi, path, responsesAnswer([said('4')]), request)
    expect(sent).toMatchObject({ method: 'POST', path: '/v1/responses' })
    expect(sent.body).toEqual({
      model: 'tested-1',
      instructions: 'Be brief.',
      input: DIALOGUE.slice(1),
      store: false,
      ...parameters,
    })
  })

  it.each<[string, unknown, object]>([
    [
      'the answer',
      responsesAnswer([said('4')]),
      { ...ANSWERED, providerFinishReason: 'completed', requestId: 'req-o' },
    ],
    ['parts of text', responsesAnswer([said('fo', 'ur')]), { text: 'four' }],
    [
      'a summary of reasoning',
      responsesAnswer([{ type: 'reasoning', summary: [{ text: 'Hm.' }, { text: 'Ah.' }] }, said('4')]),
      { text: '4', thinking: 'Hm.\n\nAh.' },
    ],
    [
      'reasoning shown whole',
      responsesAnswer([
        { type: 'reasoning', summary: [], content: [{ type: 'reasoning_text', text: 'Hm.' }] },
        said('4'),
      ]),
      { text: '4', thinking: 'Hm.' },
    ],
    [
      'a refusal',
      responsesAnswer([{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }]),
      { text: 'No.', finishReason: 'content-filter' },
    ],
    [
      'an answer cut off',
      responsesAnswer([said('4 or')], {
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
      }),
      { text: '4 or', finishReason: 'length', providerFinishReason: 'max_output_tokens' },
    ],
    [
      'an answer cut off while it reasoned',
      responsesAnswer([], { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }),
      { text: '', finishReason: 'length' },
    ],
    [
      'an answer held back',
      responsesAnswer([], { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }),
      { finishReason: 'content-filter' },
    ],
  ])('reads %s', async (_, body, expected) => {
    expect((await ask(openAi, '/v1', body)).completion).toMatchObject(expected)
  })
})

describe('Messages', () => {
  const anthropic = { provider: 'anthropic' } as const
  const answer = messagesAnswer([{ type: 'text', text: '4' }])
  const adaptive = { type: 'adaptive', display: 'summarized' }
  const budget = (budget_tokens: number) => ({ type: 'enabled', budget_tokens })

  it.each(['', '/', '/v1', '/v1/', '/v1/messages'])(
    'is found at a base URL that ends in “%s”',
    async (path) => {
      expect((await ask(anthropic, path, answer)).sent.path).toBe('/v1/messages')
    },
  )

  it('has the system message apart and as little else as may be', async () => {
    const { sent } = await ask(anthropic, '', answer)
    const system = 'Be brief.'
    expect(sent.body).toEqual({ model: 'tested-1', system, messages: DIALOGUE.slice(1), max_tokens: 8192 })
  })

  it('merges neighbouring turns of one role', async () => {
    const messages = [
      { role: 'user', content: 'Listen.' },
      { role: 'user', content: 'Two and two?' },
    ] as const
    const { sent } = await ask(anthropic, '', answer, { messages })
    expect(sent.body).toMatchObject({ messages: [{ role: 'user', content: 'Listen.\n\nTwo and two?' }] })
    expect(sent.body).not.toHaveProperty('system')
  })

  it.each<[string, Partial<Model>, Partial<CompletionRequest>, object]>([
    ['sampling, which has no seed here', {}, SAMPLING, { temperature: 0.5, max_tokens: 300 }],
    ['thinking', { type: 'Reasoning' }, {}, { thinking: adaptive, max_tokens: 32_000 }],
    ['thinking and a limit', { type: 'Reasoning' }, SAMPLING, { thinking: adaptive, max_tokens: 300 }],
    [
      'a budget to older generations',
      { type: 'Reasoning', modelId: 'claude-3-7-sonnet-20250219' },
      {},
      { thinking: budget(16_000), max_tokens: 32_000 },
    ],
    [
      'half the limit as budget',
      { type: 'Reasoning', modelId: 'claude-haiku-4-5-20251001' },
      { maxTokens: 6000 },
      { thinking: budget(3000), max_tokens: 6000 },
    ],
    [
      'never less than the least budget',
      { type: 'Reasoning', modelId: 'claude-sonnet-4-5' },
      { maxTokens: 500 },
      { thinking: budget(1024), max_tokens: 500 },
    ],
    [
      'no budget to later ones',
      { type: 'Reasoning', modelId: 'claude-opus-4-6' },
      {},
      { thinking: adaptive },
    ],
  ])('sends %s', async (_, model, request, parameters) => {
    const { sent } = await ask({ ...anthropic, ...model }, '', answer, request)
    expect(sent.body).toMatchObject(parameters)
    if (model.type === 'Reasoning') expect(sent.body).not.toHaveProperty('temperature')
    expect(sent.body).not.toHaveProperty('seed')
  })

  it.each<[string, unknown, object]>([
    ['the answer', answer, { ...ANSWERED, providerFinishReason: 'end_turn', requestId: 'req-a' }],
    [
      'parts of text and thinking',
      messagesAnswer([
        { type: 'thinking', thinking: 'Hm.', signature: 's' },
        { type: 'redacted_thinking', data: 'x' },
        { type: 'text', text: 'fo' },
        { type: 'text', text: 'ur' },
      ]),
      { text: 'four', thinking: 'Hm.' },
    ],
    ['nothing said', messagesAnswer([]), { text: '', thinking: null, finishReason: 'stop' }],
  ])('reads %s', async (_, body, expected) => {
    expect((await ask(anthropic, '', body)).completion).toMatchObject(expected)
  })

  it.each<[string, FinishReason]>([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['refusal', 'content-filter'],
    ['pause_turn', 'other'],
  ])('stop reason %s is %s', async (stop_reason, finishReason) => {
    const { completion } = await ask(anthropic, '', messagesAnswer([], { stop_reason }))
    expect(completion).toMatchObject({ finishReason, providerFinishReason: stop_reason })
  })
})

describe.each<[string, Partial<Model>, string, object]>([
  ['Chat Completions', {}, '/v1', chatAnswer({})],
  ['Completions', {}, '/v1/completions', { choices: [{ text: '4', finish_reason: 'stop' }] }],
  ['Responses', { provider: 'openai' }, '/v1', responsesAnswer([said('4')])],
  ['Messages', { provider: 'anthropic' }, '', messagesAnswer([{ type: 'text', text: '4' }])],
])('an answer over %s is taken', (_, model, path, answer) => {
  const counts = (count: unknown) => ({
    prompt_tokens: count,
    completion_tokens: count,
    completion_tokens_details: { reasoning_tokens: count },
    input_tokens: count,
    output_tokens: count,
    output_tokens_details: { reasoning_tokens: count, thinking_tokens: count },
  })

  it.each<[string, unknown]>([
    ['half tokens', counts(12.5)],
    ['more tokens than can be counted', counts(1e20)],
    ['less than none', counts(-1)],
    ['words', counts('12')],
    ['a text', 'many'],
    ['a list', []],
  ])('also where the usage is %s', async (_, usage) => {
    expect((await ask(model, path, { ...answer, usage })).completion).toMatchObject({
      text: '4',
      usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
    })
  })
})
