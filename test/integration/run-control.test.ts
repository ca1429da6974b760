import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RunSummary, RunsChange } from '#shared/contract/views.ts'
import { addModel, completeRun, openTestEngine, resultOf, type TestEngine } from '../support/engine.ts'
import { fails, questionOf, says } from '../support/scripted-chat.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

const GSM8K = { models: ['scripted'], benchmarks: ['sample/gsm8k'], formats: ['zero-shot-cot' as const] }
const ITEMS = 24
const conflict = { data: { code: 'conflict' } }
const notFound = { data: { code: 'not-found' } }

let server: ScriptedServer
let test: TestEngine

beforeEach(async () => {
  server = await startScriptedServer(says('The answer is 4.'))
  test = await openTestEngine({ random: () => 0 })
  await addModel(test.client, {
    name: 'scripted',
    provider: 'openai-compatible',
    modelId: 'scripted',
    baseUrl: `${server.url}/v1`,
  })
})

afterEach(async () => {
  server.dropConnections()
  await test.dispose()
  await server.stop()
})

const end = async (id: number) => resultOf(await test.client.runs.watch({ id }))
const status = async (id: number) => (await test.client.runs.get({ id })).status

/** Starts a run that asks one by one and goes on when `answer` is called; resolves when it has asked for the tenth time. */
async function startHalfway(request: Partial<typeof GSM8K> = {}): Promise<RunSummary> {
  const reached = Promise.withResolvers<void>()
  let asked = 0
  server.answer(() => {
    if (++asked === 10) reached.resolve()
    return says('The answer is 4.')
  })
  const [run] = await test.client.runs.start({ ...GSM8K, ...request, concurrency: 1 })
  if (!run) throw new Error('no run was started')
  await reached.promise
  return run
}

describe('a run that is put down', () => {
  it.each([
    ['pause', 'paused'],
    ['cancel', 'cancelled'],
    ['interrupt', 'interrupted'],
  ] as const)('by %s is %s, keeps what it has and can be gone on with', async (putDown, expected) => {
    const { id } = await startHalfway()
    const run = await test.client.runs[putDown]({ id })
    expect(run).toMatchObject({ status: expected, complete: false })
    expect(run.scored).toBeGreaterThanOrEqual(9)
    expect(run.scored).toBeLessThan(ITEMS)
    await test.client.runs.resume({ id })
    expect(await end(id)).toMatchObject({ status: 'done', scored: ITEMS })
    expect(server.requests).toHaveLength(ITEMS)
  })

  it('while it waits in the queue is not begun', async () => {
    server.answer('hang')
    const started = await test.client.runs.start({ ...GSM8K, formats: ['zero-shot-cot', 'zero-shot-ao'] })
    const [first, second] = started.map(({ id }) => id)
    expect(started.map((run) => run.status)).toEqual(['running', 'queued'])
    expect(await test.client.runs.pause({ id: second ?? 0 })).toMatchObject({ status: 'paused', scored: 0 })
    server.answer(says('The answer is 4.'))
    server.dropConnections()
    expect(await end(first ?? 0)).toMatchObject({ status: 'done' })
    expect(await status(second ?? 0)).toBe('paused')
  })

  it('when it is done already stays done', async () => {
    const { id } = await completeRun(test.client, GSM8K)
    await expect(test.client.runs.pause({ id })).rejects.toMatchObject(conflict)
    await expect(test.client.runs.cancel({ id })).rejects.toMatchObject(conflict)
    expect(await test.client.runs.interrupt({ id })).toMatchObject({ status: 'done' })
  })

  it('after it was stopped can be cancelled', async () => {
    server.answer(fails(429, 'insufficient_quota', 'You exceeded your current quota.'))
    const { id } = await completeRun(test.client, GSM8K)
    expect(await test.client.runs.cancel({ id })).toMatchObject({ status: 'cancelled', stopReason: null })
  })
})

it.each([
  [429, 'insufficient_quota', 'You exceeded your current quota.', 'quota'],
  [403, 'billing', 'Your credit balance is too low.', 'quota'],
  [401, 'invalid_api_key', 'Incorrect API key provided.', 'key'],
  [404, 'model_not_found', 'The model does not exist.', 'provider'],
])('a run that is stopped by %d %s says what is to be mended', async (code, name, words, stopCause) => {
  server.answer(fails(code, name, words))
  expect(await completeRun(test.client, GSM8K)).toMatchObject({
    status: 'stopped',
    stopCause,
    stopReason: expect.stringContaining(words),
  })
})

it('retrying asks for what failed and nothing else', async () => {
  const tooLong = fails(400, 'context_length_exceeded', "This model's maximum context length is 10 tokens.")
  server.answer((request) => (questionOf(request).includes('beekeeper') ? tooLong : says('The answer is 4.')))
  const { id, outcomes } = await completeRun(test.client, { ...GSM8K, concurrency: 4 })
  expect(outcomes.error).toBeGreaterThan(0)
  const before = server.requests.length
  server.answer(says('The answer is 5.'))
  await test.client.runs.retry({ id })
  expect(await end(id)).toMatchObject({ status: 'done', scored: ITEMS })
  expect(server.requests.length - before).toBe(outcomes.error)
})

it('retrying a run that was put down leaves alone what was never asked', async () => {
  const tooLong = fails(400, 'context_length_exceeded', "This model's maximum context length is 10 tokens.")
  const reached = Promise.withResolvers<void>()
  server.answer(() => {
    if (server.requests.length === 10) reached.resolve()
    return server.requests.length === 3 ? tooLong : says('The answer is 4.')
  })
  const [run] = await test.client.runs.start({ ...GSM8K, concurrency: 1 })
  const id = run?.id ?? 0
  await reached.promise
  await test.client.runs.pause({ id })
  const before = server.requests.length
  await test.client.runs.retry({ id })
  expect(await end(id)).toMatchObject({ status: 'interrupted', outcomes: { error: 0 } })
  expect(server.requests.length - before).toBe(1)
})

describe('a run in the list', () => {
  it('can be renamed', async () => {
    const { id } = await completeRun(test.client, { ...GSM8K, label: 'first' })
    expect(await test.client.runs.rename({ id, label: 'second' })).toMatchObject({ label: 'second' })
    expect(await test.client.runs.rename({ id, label: null })).toMatchObject({ label: null })
  })

  it.each([
    [{ benchmarks: ['sample/gsm8k'], limit: 5, seed: 3, label: 'five' }],
    [{ benchmarks: ['sample'], samples: 2, temperature: 0.3, maxTokens: 50, concurrency: 2 }],
  ])('can be made again as it was: %j', async (known) => {
    const run = await completeRun(test.client, { ...GSM8K, ...known })
    const request = await test.client.runs.duplicate({ id: run.id })
    const again = await completeRun(test.client, request)
    const { id: _, createdAt: __, finishedAt: ___, durationMs: ____, ...same } = run
    expect(again).toMatchObject(same)
    expect(again.id).not.toBe(run.id)
  })

  it('is gone once deleted, and back once that is taken back', async () => {
    const run = await completeRun(test.client, GSM8K)
    const { id } = run
    const { items } = await test.client.runs.items({ runId: id })
    const attemptId = items[0]?.attemptId ?? 0
    await test.client.runs.delete({ id })
    expect(await test.client.runs.list()).toEqual([])
    expect(await test.client.leaderboard.query({})).toEqual([])
    await expect(test.client.runs.get({ id })).rejects.toMatchObject(notFound)
    await expect(test.client.runs.attempt({ attemptId })).rejects.toMatchObject(notFound)
    await expect(test.client.runs.resume({ id })).rejects.toMatchObject(notFound)
    expect(await test.client.runs.deleted()).toMatchObject([{ run: { id, status: 'done' } }])
    expect(await test.client.runs.undelete({ id })).toMatchObject({ id, status: 'done' })
    expect(await test.client.runs.deleted()).toEqual([])
    expect(await test.client.runs.get({ id })).toEqual(run)
    await expect(test.client.runs.undelete({ id })).rejects.toMatchObject(notFound)
  })
})

it('a deleted run is gone for good when the store is opened a day later, and not before', async () => {
  const run = await completeRun(test.client, GSM8K)
  await test.client.runs.delete({ id: run.id })
  const openAfter = (hours: number) =>
    openTestEngine({ storePath: test.storePath, now: () => new Date(Date.now() + hours * 3_600_000) })
  const soon = await openAfter(23)
  expect(await soon.client.runs.undelete({ id: run.id })).toMatchObject({ id: run.id })
  await soon.client.runs.delete({ id: run.id })
  await soon.dispose()
  const later = await openAfter(48)
  await expect(later.client.runs.undelete({ id: run.id })).rejects.toMatchObject(notFound)
  await later.dispose()
})

describe('whoever watches', () => {
  it('one run hears of its slots, what they wait for and how long it takes', async () => {
    server.answer(fails(429, 'rate_limit_exceeded', 'Slow down.', { 'retry-after': '60' }))
    const [run] = await test.client.runs.start({ ...GSM8K, concurrency: 3 })
    const id = run?.id ?? 0
    const events = await test.client.runs.watch({ id })
    for (;;) {
      const event = await events.next()
      if (event.done) throw new Error('the run ended')
      const { slots, lastErrors, inFlight } = event.value
      expect(slots.limit).toBe(3)
      if (slots.waiting < 3) continue
      expect(inFlight).toBe(0)
      expect(Date.parse(slots.nextTryAt ?? '') - Date.now()).toBeGreaterThan(50_000)
      expect(lastErrors[0]).toMatchObject({ willRetry: true, message: expect.stringContaining('Slow down.') })
      break
    }
    await events.return?.(undefined as never)
    await test.client.runs.cancel({ id })
  })

  it('all runs hears of each that begins, ends, is renamed, deleted and taken back', async () => {
    const { id: before } = await completeRun(test.client, GSM8K)
    const controller = new AbortController()
    const events = await test.client.runs.watchAll(undefined, { signal: controller.signal })
    const heardOf: string[] = []
    const hear = async (until: (event: RunsChange) => boolean): Promise<void> => {
      for (;;) {
        const event = await events.next()
        if (event.done) throw new Error('the stream ended')
        for (const { run, was } of event.value.changed) heardOf.push(`${run.id} ${was} → ${run.status}`)
        for (const id of event.value.removed) heardOf.push(`${id} removed`)
        if (until(event.value)) return
      }
    }
    await hear(() => true)
    expect(heardOf).toEqual([])
    const { id } = await startHalfway()
    await hear(({ changed }) => changed.some(({ run }) => run.id === id && run.status === 'done'))
    await test.client.runs.rename({ id: before, label: 'old' })
    await hear(({ changed }) => changed.some(({ run }) => run.label === 'old'))
    await test.client.runs.delete({ id })
    await hear(({ removed }) => removed.includes(id))
    await test.client.runs.undelete({ id })
    await hear(({ changed }) => changed.some(({ run }) => run.id === id))
    expect(heardOf.at(-1)).toBe(`${id} null → done`)
    expect(heardOf).toContain(`${id} removed`)
    expect(heardOf).toContain(`${before} done → done`)
    controller.abort()
  })
})
