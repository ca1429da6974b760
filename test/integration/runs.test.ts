import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Attempt, Run } from '#shared/contract/views.ts'
import {
  addModel,
  completeRun,
  completeRuns,
  openTestEngine,
  resultOf,
  type TestEngine,
} from '../support/engine.ts'
import { fails, questionOf, says } from '../support/scripted-chat.ts'
import {
  type Script,
  type Scripted,
  type ScriptedServer,
  startScriptedServer,
} from '../support/scripted-server.ts'

const GSM8K = { models: ['scripted'], benchmarks: ['sample/gsm8k'], formats: ['zero-shot-cot' as const] }
const ITEMS = 24

describe('runs', () => {
  let server: ScriptedServer
  let test: TestEngine

  beforeEach(async () => {
    server = await startScriptedServer(says('The answer is 4.'))
    // No jitter: a retry without a retry-after comes at once.
    test = await openTestEngine({ random: () => 0 })
    await addModel(test.client, {
      name: 'scripted',
      provider: 'openai-compatible',
      modelId: 'scripted',
      baseUrl: `${server.url}/v1`,
      priceInUsdPerMtok: 1,
      priceOutUsdPerMtok: 10,
    })
  })

  afterEach(async () => {
    await test.dispose()
    await server.stop()
  })

  async function attemptsOf(run: Pick<Run, 'id'>): Promise<Attempt[]> {
    const { items } = await test.client.runs.items({ runId: run.id, limit: 1000 })
    return Promise.all(items.map(({ attemptId }) => test.client.runs.attempt({ attemptId })))
  }

  it('keeps what was sent and what came back, and adds it up', async () => {
    const run = await completeRun(test.client, GSM8K)
    expect(run).toMatchObject({
      status: 'done',
      complete: true,
      n: ITEMS,
      scored: ITEMS,
      usage: { inputTokens: 100 * ITEMS, outputTokens: 10 * ITEMS, reasoningTokens: 4 * ITEMS },
    })
    expect(run.costUsd).toBeCloseTo((ITEMS * (100 * 1 + 10 * 10)) / 1e6, 12)
    const attempts = await attemptsOf(run)
    const sent = server.requests.map(
      (request) => z.object({ messages: z.unknown() }).parse(request.body).messages,
    )
    for (const { messages } of attempts) expect(sent).toContainEqual(messages)
    expect(attempts[0]?.response).toMatchObject({
      text: 'The answer is 4.',
      finishReason: 'stop',
      requestId: 'req-7',
      reportedModel: 'scripted-2026-01-01',
      retries: 0,
    })
  })

  it('searches for nothing that nobody asks for any more', async () => {
    const { id: runId } = await completeRun(test.client, GSM8K)
    const typing = new AbortController()
    const earlier = test.client.runs.items({ runId, text: 'ans' }, { signal: typing.signal })
    const later = test.client.runs.items({ runId, text: 'answer' })
    typing.abort()
    await expect(earlier).rejects.toMatchObject({ code: 'CLIENT_CLOSED_REQUEST' })
    expect((await later).total).toBe(ITEMS)
  })

  it('retries what may go through later and keeps count', async () => {
    const failed = new Set<string>()
    server.answer(
      oncePerQuestion(failed, fails(503, 'overloaded', 'Try again.'), () => says('The answer is 4.')),
    )
    const run = await completeRun(test.client, GSM8K)
    expect(run).toMatchObject({ status: 'done', outcomes: { error: 0 } })
    for (const { response } of await attemptsOf(run))
      expect(response).toMatchObject({ retries: 1, retryStatuses: [503] })
  })

  it('marks what the provider rejects for itself as an error, and asks only that again', async () => {
    server.answer((request) =>
      questionOf(request).includes('beekeeper')
        ? fails(400, 'context_length_exceeded', "This model's maximum context length is 10 tokens.")
        : says('The answer is 4.'),
    )
    const run = await completeRun(test.client, { ...GSM8K, concurrency: 4 })
    const rejected = (await attemptsOf(run)).filter((attempt) => attempt.error !== null)
    expect(rejected.length).toBeGreaterThan(0)
    expect(run).toMatchObject({
      status: 'incomplete',
      complete: false,
      scored: ITEMS - rejected.length,
      outcomes: { error: rejected.length },
    })
    expect(rejected[0]?.error).toMatchObject({
      status: 400,
      message: expect.stringContaining('maximum context length'),
    })

    const before = server.requests.length
    server.answer(says('The answer is 5.'))
    await test.client.runs.resume({ id: run.id })
    const resumed = await resultOf(await test.client.runs.watch({ id: run.id }))
    expect(resumed).toMatchObject({ status: 'done', scored: ITEMS, outcomes: { error: 0 } })
    expect(server.requests.length - before).toBe(rejected.length)
  })

  it('stops at a server that only fails, instead of burning through its items', async () => {
    server.answer(fails(500, 'server_error', 'The server had an error.'))
    const run = await completeRun(test.client, { ...GSM8K, concurrency: 2 })
    expect(run).toMatchObject({
      status: 'stopped',
      stopReason: expect.stringContaining('The server had an error.'),
    })
    expect(run.scored + run.outcomes.error).toBeLessThan(ITEMS)
  })

  it.each([
    [400, 'invalid_request_error', "Unsupported value: 'temperature'."],
    [401, 'invalid_api_key', 'Incorrect API key provided.'],
    [403, 'forbidden', 'Country not supported.'],
    [404, 'model_not_found', 'The model does not exist.'],
    [429, 'insufficient_quota', 'You exceeded your current quota.'],
  ])(
    'stops at once at %d %s, with the provider’s words and nothing counted as an error',
    async (status, code, words) => {
      server.answer(fails(status, code, words))
      const run = await completeRun(test.client, { ...GSM8K, concurrency: 4 })
      expect(run).toMatchObject({
        status: 'stopped',
        stopReason: expect.stringContaining(words),
        scored: 0,
        outcomes: { error: 0 },
      })
      expect(server.requests.length).toBeLessThanOrEqual(4)
    },
  )

  it('does not wait for hours: it stops, and says for how long it was asked to', async () => {
    server.answer(fails(429, 'rate_limit_exceeded', 'Daily limit reached.', { 'retry-after': '7200' }))
    const run = await completeRun(test.client, { ...GSM8K, concurrency: 4 })
    expect(run).toMatchObject({ status: 'stopped', scored: 0, outcomes: { error: 0 } })
    expect(run.stopReason).toMatch(/Daily limit reached\. \(asks to wait 2 h 00 min\)$/)
    expect(server.requests.length).toBeLessThanOrEqual(4)
  })

  it('can be interrupted and resumed: nothing is asked twice, and the scores are those of one go', async () => {
    const whole = await completeRun(test.client, GSM8K)
    const asked = server.requests.length
    let answered = 0
    const reached = Promise.withResolvers<void>()
    server.answer(() => {
      if (++answered === 10) reached.resolve()
      return says('The answer is 4.')
    })
    const [planned] = await test.client.runs.start({ ...GSM8K, concurrency: 1 })
    const id = planned?.id ?? 0
    await reached.promise
    expect(await test.client.runs.interrupt({ id })).toMatchObject({ status: 'interrupted', complete: false })
    const { scored } = await test.client.runs.get({ id })
    expect(scored).toBeGreaterThanOrEqual(10)
    expect(scored).toBeLessThan(ITEMS)

    await test.client.runs.resume({ id })
    const resumed = await resultOf(await test.client.runs.watch({ id }))
    expect(resumed.outcomes).toEqual(whole.outcomes)
    expect(resumed.tasks).toEqual(whole.tasks)
    expect(server.requests.length - asked).toBe(ITEMS)
  })

  it('refuses to delete a run that is running, and forgets one that is not', async () => {
    server.answer('hang')
    const [run] = await test.client.runs.start({ ...GSM8K, concurrency: 1 })
    const id = run?.id ?? 0
    await expect(test.client.runs.delete({ id })).rejects.toMatchObject({ data: { code: 'conflict' } })
    server.answer(fails(401, 'invalid_api_key', 'Incorrect API key provided.'))
    server.dropConnections()
    await resultOf(await test.client.runs.watch({ id }))
    await test.client.runs.delete({ id })
    await expect(test.client.runs.get({ id })).rejects.toMatchObject({ data: { code: 'not-found' } })
    expect(await test.client.runs.list()).toEqual([])
  })

  it('asks for repeats, and takes items as the independent units of the interval', async () => {
    let requests = 0
    // The gold answers of three items: their means differ from one another and from the others'.
    server.answer(() => says(`The answer is ${++requests % 4 === 0 ? 72 : 32}.`))
    const run = await completeRun(test.client, { ...GSM8K, samples: 4, concurrency: 1 })
    expect(run).toMatchObject({
      n: ITEMS,
      attempts: 4 * ITEMS,
      scored: 4 * ITEMS,
      sampling: { temperature: 0.7 },
    })
    const attempts = await attemptsOf(run)
    const means = [...Map.groupBy(attempts, (attempt) => attempt.item.hash).values()].map(
      (ofItem) => ofItem.reduce((sum, attempt) => sum + (attempt.score?.credit ?? 0), 0) / ofItem.length,
    )
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length
    const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1)
    const half = 2.0686576104190406 * Math.sqrt(variance / means.length) // t, 97.5 %, 23 degrees of freedom
    expect(new Set(means)).toEqual(new Set([0, 0.25, 0.75]))
    expect(run.accuracy).toBeCloseTo(mean, 12)
    expect(run.ci95?.[1]).toBeCloseTo(mean + half, 9)
  })

  it('keeps a removed model’s runs as they were', async () => {
    const run = await completeRun(test.client, { ...GSM8K, benchmarks: ['sample'] })
    await test.client.models.remove({ name: 'scripted' })
    expect(await test.client.runs.get({ id: run.id })).toEqual(run)
    expect((await test.client.leaderboard.query({})).map((row) => row.model)).toEqual(['scripted'])
  })

  it.each([
    [{ models: ['nobody'] }, 'not-found', /no model “nobody”/],
    [{ benchmarks: ['gsm8k'] }, 'not-found', /no items of gsm8k/],
    [{ benchmarks: ['sample/bbh/nothing'] }, 'not-found', /no task “bbh\/nothing”/],
  ])('refuses %j before anything is written', async (change, code, message) => {
    await expect(test.client.runs.start({ ...GSM8K, ...change })).rejects.toMatchObject({
      message: expect.stringMatching(message),
      data: { code },
    })
    expect(await test.client.runs.list()).toEqual([])
  })

  it('names the variable of a missing key, and an address where nothing answers', async () => {
    await addModel(test.client, {
      name: 'keyless',
      provider: 'openai',
      modelId: 'x',
      keyEnv: 'NOT_SET_ANYWHERE',
    })
    await expect(test.client.runs.start({ ...GSM8K, models: ['keyless'] })).rejects.toMatchObject({
      message: expect.stringContaining('NOT_SET_ANYWHERE'),
      data: { code: 'bad-input' },
    })
    await server.stop()
    await expect(test.client.runs.start(GSM8K)).rejects.toMatchObject({
      message: expect.stringContaining(server.url),
      data: { code: 'provider-unreachable' },
    })
    server = await startScriptedServer()
    expect(await test.client.runs.list()).toEqual([])
  })

  it('ranks a model by its run over most items, and never by one over some of the tasks', async () => {
    const whole = { ...GSM8K, benchmarks: ['sample'] }
    const rows = () => test.client.leaderboard.query({ benchmark: 'sample' })
    const task = await completeRun(test.client, GSM8K)
    expect(task.scope).toEqual({
      tasks: ['gsm8k'],
      ofTasks: expect.any(Number),
      items: ITEMS,
      ofItems: ITEMS,
    })
    expect(await rows()).toEqual([])
    const small = await completeRun(test.client, { ...whole, limit: 40 })
    const smallOften = await completeRun(test.client, { ...whole, limit: 5, samples: 10 })
    const [sample] = await rows()
    expect(sample).toMatchObject({ runId: small.id, n: 40, part: 'sample', rank: [1, 1] })
    const large = await completeRun(test.client, whole)
    expect(sample?.ofItems).toBe(large.n)
    expect(await rows()).toMatchObject([{ runId: large.id, n: large.n, part: null, rank: [1, 1] }])
    expect([small.scored, large.scored, smallOften.scored]).toEqual([40, large.n, 50])
  })

  it('re-scores without asking anybody, and nothing moves where the extractor is the same', async () => {
    const run = await completeRun(test.client, GSM8K)
    const asked = server.requests.length
    const { rescored, changes, run: after } = await test.client.runs.rescore({ id: run.id })
    expect({ rescored, changes }).toEqual({ rescored: ITEMS, changes: [] })
    expect(after).toEqual(run)
    expect(server.requests.length).toBe(asked)
  })
})

describe('baselines', () => {
  it('run the whole sample in every format without any set-up, reproducibly', async () => {
    const test = await openTestEngine()
    const request = {
      models: ['baseline:random', 'baseline:first-option', 'baseline:last-number', 'baseline:majority'],
      benchmarks: ['sample'],
      formats: ['in-context-cot', 'in-context-ao', 'zero-shot-cot', 'zero-shot-ao'] as const,
    }
    const outcomes = async () =>
      (await completeRuns(test.client, { ...request, formats: [...request.formats] })).map((run) => {
        expect(run).toMatchObject({ complete: true, n: 131, costUsd: 0, outcomes: { error: 0 } })
        return run.outcomes
      })
    const first = await outcomes()
    expect(first).toHaveLength(16)
    expect(await outcomes()).toEqual(first)
    await test.dispose()
  })
})

function oncePerQuestion(failed: Set<string>, failure: Scripted, then: () => Scripted): Script {
  return (request) => {
    const question = questionOf(request)
    if (failed.has(question)) return then()
    failed.add(question)
    return failure
  }
}
