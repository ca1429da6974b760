import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PlaygroundEvent } from '#shared/contract/views.ts'
import { addModel, openTestEngine, type TestEngine } from '../support/engine.ts'

/** Answers “The answer is 42.”; `broken` models are refused, and `slow` ones never answer. */
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    const { model } = JSON.parse(body || '{}') as { model?: string }
    if (model === 'slow') return
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
  for (const name of ['good', 'broken', 'slow'])
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

it.each([
  [{ prompts: [{ prompt: 'nothing' }], models: ['good'] }, /no prompt “nothing”/],
  [{ prompts: [{ prompt: 'bbh-zero-shot-ao' }], models: ['good'] }, /no words for sample\/gsm8k/],
  [{ prompts: [{ prompt: 'answer-only' }], models: ['nobody'] }, /no model “nobody”/],
])('refuses %j before anything is asked', async (request, message) => {
  await expect(ask({ question: own, ...request })).rejects.toThrow(message)
})
