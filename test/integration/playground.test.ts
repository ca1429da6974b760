import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { PlaygroundEvent } from '#shared/contract/views.ts'
import { addModel, openTestEngine, type TestEngine } from '../support/engine.ts'

const event = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ model: 'm-1', choices: [{ delta, finish_reason: finish }] })}\n\n`

/** Lets the models go on that wait in the middle of their answer. */
let goOn = Promise.withResolvers<void>()
let left = Promise.withResolvers<void>()
let tries = 0

/**
 * Answers “The answer is 42.”; `broken` models are refused, and `slow` ones never answer. A `writer` waits in the
 * middle, and a `flaky` one breaks off there the first time.
 */
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    const { model } = JSON.parse(body || '{}') as { model?: string }
    if (model === 'slow') return
    if (model === 'writer' || model === 'flaky') {
      response.setHeader('content-type', 'text/event-stream')
      response.write(event({ reasoning_content: 'Six sevens.' }) + event({ content: 'The answer' }))
      response.once('close', () => left.resolve())
      void goOn.promise.then(() => {
        if (model === 'flaky' && tries++ === 0) return response.destroy()
        response.end(event({ content: ' is 42.' }) + event({}, 'stop'))
      })
      return
    }
    response.setHeader('content-type', 'application/json')
    if (model === 'broken') {
      response.statusCode = 401
      response.end(JSON.stringify({ error: { message: 'no such key', type: 'invalid_request_error' } }))
      return
    }
    response.end(
      JSON.stringify({
        id: 'x',
        object: 'chat.completion',
        model: 'm-1',
        choices: [
          { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'The answer is 42.' } },
        ],
        usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
      }),
    )
  })
})

let engine: TestEngine
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  engine = await openTestEngine()
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  for (const name of ['good', 'broken', 'slow', 'writer', 'flaky'])
    await addModel(engine.client, {
      name,
      modelId: name,
      provider: 'openai-compatible',
      baseUrl,
      priceInUsdPerMtok: 1,
      priceOutUsdPerMtok: 10,
    })
})
afterAll(async () => {
  await engine.dispose()
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  goOn = Promise.withResolvers()
  left = Promise.withResolvers()
})

async function ask(request: Parameters<TestEngine['client']['playground']['ask']>[0]) {
  const events: PlaygroundEvent[] = []
  const stream = await engine.client.playground.ask(request)
  for (;;) {
    const next = await stream.next()
    if (next.done) return { events, result: next.value }
    events.push(next.value)
  }
}
const own = { question: 'What is 6 times 7?', answerType: 'number' as const }

it('asks one question with every prompt and model, scores the answers, and tells the cost', async () => {
  const { events, result } = await ask({
    question: { ...own, gold: '42' },
    prompts: [{ prompt: 'plan-then-solve' }, { prompt: 'answer-only@1' }],
    models: ['good', 'broken'],
  })
  expect(events.filter(({ status }) => status === 'asking')).toHaveLength(4)
  const answered = events.filter((event) => event.status === 'answered')
  expect(answered.map(({ prompt, model }) => [prompt, model]).sort()).toEqual([
    [0, 0],
    [1, 0],
  ])
  for (const { score, costUsd } of answered) {
    expect(score).toMatchObject({ outcome: 'correct', answer: '42' })
    expect(costUsd).toBeCloseTo((100 * 1 + 10 * 10) / 1e6, 12)
  }
  expect(events.filter((event) => event.status === 'failed')).toEqual([
    { status: 'failed', prompt: 0, model: 1, message: expect.stringContaining('no such key') },
    { status: 'failed', prompt: 1, model: 1, message: expect.stringContaining('no such key') },
  ])
  expect(result).toEqual({ answered: 2, failed: 2, costUsd: expect.closeTo(0.0004, 12) })
  expect(await engine.client.runs.list()).toEqual([])
})

it('sends what the preview shows; a question without gold is not scored', async () => {
  const { items } = await engine.client.prompts.items({
    benchmark: 'sample',
    task: 'mmlu/astronomy',
    limit: 1,
  })
  const itemId = items[0]?.id ?? 0
  const source = { prompt: 'sample-in-context-cot' }
  const { events } = await ask({ question: { itemId }, prompts: [source], models: ['baseline:first-option'] })
  const preview = await engine.client.prompts.preview({ source, itemId, to: { style: 'chat' } })
  expect(events[0]).toMatchObject({ status: 'asking', messages: preview.messages })
  expect(events[1]).toMatchObject({ status: 'answered', score: { answer: expect.any(String) } })
  const unscored = await ask({ question: own, prompts: [{ prompt: 'answer-only' }], models: ['good'] })
  expect(unscored.events.at(-1)).toMatchObject({ status: 'answered', score: null })
})

it('ends what is under way when the reader leaves', async () => {
  const stream = await engine.client.playground.ask({
    question: own,
    prompts: [{ prompt: 'answer-only' }],
    models: ['slow'],
  })
  expect((await stream.next()).value).toMatchObject({ status: 'asking' })
  await stream.return?.({ answered: 0, failed: 0, costUsd: 0 })
  expect((await stream.next()).done).toBe(true)
})

it('shows an answer while it is written, thinking apart, then whole and scored', async () => {
  const stream = await engine.client.playground.ask({
    question: { ...own, gold: '42' },
    prompts: [{ prompt: 'answer-only' }],
    models: ['writer'],
  })
  const place = { prompt: 0, model: 0 }
  expect((await stream.next()).value).toMatchObject({ status: 'asking' })
  // The server holds the rest back until this has been read.
  const written = { text: 'The answer', thinking: 'Six sevens.' }
  expect((await stream.next()).value).toEqual({ status: 'writing', ...place, ...written })
  goOn.resolve()
  const rest: PlaygroundEvent[] = []
  for await (const next of stream) rest.push(next)
  expect(rest.at(-1)).toMatchObject({
    status: 'answered',
    text: 'The answer is 42.',
    thinking: 'Six sevens.',
    score: { outcome: 'correct', answer: '42' },
  })
})

it('begins an answer anew that broke off', async () => {
  const stream = await engine.client.playground.ask({
    question: own,
    prompts: [{ prompt: 'answer-only' }],
    models: ['flaky'],
  })
  const seen: string[] = []
  for await (const next of stream) {
    if (next.status === 'writing') goOn.resolve()
    seen.push(next.status)
    if (next.status === 'answered') expect(next).toMatchObject({ text: 'The answer is 42.', retries: 1 })
  }
  expect(seen.slice(0, 3)).toEqual(['asking', 'writing', 'asking'])
  expect(seen.at(-1)).toBe('answered')
})

it('hangs up on a model that is writing when the reader leaves', async () => {
  const stream = await engine.client.playground.ask({
    question: own,
    prompts: [{ prompt: 'answer-only' }],
    models: ['writer'],
  })
  await stream.next()
  expect((await stream.next()).value).toMatchObject({ status: 'writing' })
  await stream.return?.({ answered: 0, failed: 0, costUsd: 0 })
  await left.promise
})

it.each([
  [{ prompts: [{ prompt: 'nothing' }], models: ['good'] }, /no prompt “nothing”/],
  [{ prompts: [{ prompt: 'bbh-zero-shot-ao' }], models: ['good'] }, /no words for sample\/gsm8k/],
  [{ prompts: [{ prompt: 'answer-only' }], models: ['nobody'] }, /no model “nobody”/],
])('refuses %j before anything is asked', async (request, message) => {
  await expect(ask({ question: own, ...request })).rejects.toThrow(message)
})
