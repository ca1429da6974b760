import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Run } from '#shared/contract/views.ts'
import {
  claimRun,
  closeStore,
  commitScores,
  iterateResponses,
  openStore,
  type Store,
} from '../../src/main/engine/store/index.ts'
import { appRoot, completeRun, openTestEngine, resultOf, type TestEngine } from '../support/engine.ts'

const SAMPLE = {
  models: ['baseline:last-number'],
  benchmarks: ['sample/gsm8k'],
  formats: ['zero-shot-cot' as const],
}
const ITEMS = 24

let test: TestEngine
/** The store as another process has it open. */
let other: Store
let run: Run

beforeEach(async () => {
  test = await openTestEngine()
  other = openStore(test.storePath, {
    migrationsDir: join(appRoot, 'db', 'migrations'),
    now: () => new Date(),
  })
  run = await completeRun(test.client, SAMPLE)
})

afterEach(async () => {
  closeStore(other)
  await test.dispose()
})

describe('a run whose process was killed while this engine lived on', () => {
  beforeEach(async () => {
    claimRun(other, run.id, `${hostname()}:${2 ** 30}:killed`, new Date(), () => false)
    expect(await test.client.runs.get({ id: run.id })).toMatchObject({ status: 'running' })
  })

  it('can be deleted', async () => {
    await test.client.runs.delete({ id: run.id })
    expect(await test.client.runs.list()).toEqual([])
  })

  it('can be scored again', async () => {
    expect(await test.client.runs.rescore({ id: run.id })).toMatchObject({ rescored: ITEMS, changes: [] })
  })

  it('is interrupted when that is asked for', async () => {
    expect(await test.client.runs.interrupt({ id: run.id })).toMatchObject({ status: 'interrupted' })
  })

  it('has an end for whoever watches it', async () => {
    const watched = await resultOf(await test.client.runs.watch({ id: run.id }))
    expect(watched).toMatchObject({ status: 'interrupted', scored: ITEMS })
  })

  it('is found to be interrupted by whoever looks at the list', async () => {
    const leave = new AbortController()
    const events = await test.client.runs.watchAll(undefined, { signal: leave.signal })
    for await (const { changed } of events)
      if (changed.some((change) => change.run.status === 'interrupted')) break
    leave.abort()
    expect(await test.client.runs.get({ id: run.id })).toMatchObject({
      status: 'interrupted',
      elsewhere: null,
    })
  })

  it('can be resumed', async () => {
    await test.client.runs.resume({ id: run.id })
    expect(await resultOf(await test.client.runs.watch({ id: run.id }))).toMatchObject({ status: 'done' })
  })
})

describe('a run of another process that is alive', () => {
  it('is neither deleted nor scored again', async () => {
    expect(run.elsewhere).toBeNull()
    claimRun(other, run.id, 'elsewhere:1:alive', new Date(), () => false)
    expect(await test.client.runs.get({ id: run.id })).toMatchObject({
      elsewhere: { host: 'elsewhere', pid: 1 },
    })
    const conflict = { data: { code: 'conflict' } }
    await expect(test.client.runs.delete({ id: run.id })).rejects.toMatchObject(conflict)
    await expect(test.client.runs.rescore({ id: run.id })).rejects.toMatchObject(conflict)
    await expect(test.client.runs.resume({ id: run.id })).rejects.toMatchObject(conflict)
  })
})

describe('scoring again', () => {
  it('lists what moves from what another extractor made of it, and puts it right', async () => {
    const [first] = iterateResponses(other, run.id)
    if (!first) throw new Error('the run has no response')
    const { attemptId, item, sample, outcome, answer } = first
    const to = outcome === 'wrong' ? 'correct' : 'wrong'
    const score = {
      outcome: to,
      credit: to === 'correct' ? 1 : 0,
      answer: 'as another extractor read it',
      canonical: null,
      rule: null,
      span: null,
      extractorVersion: 0,
    } as const
    commitScores(other, run.id, 0, [{ attemptId, score }])
    const moved = await test.client.runs.get({ id: run.id })
    expect(moved).toMatchObject({ extractorVersion: 0, scored: ITEMS })
    expect(Math.abs(moved.correct - run.correct)).toBe(1)

    const { task, ordinal } = item
    expect(await test.client.runs.rescore({ id: run.id })).toEqual({
      rescored: ITEMS,
      changes: [
        {
          attemptId,
          task,
          ordinal,
          sample,
          from: to,
          to: outcome,
          fromAnswer: score.answer,
          toAnswer: answer,
        },
      ],
      run,
    })
    expect((await test.client.runs.attempt({ attemptId })).score).toMatchObject({ outcome, answer })
  })
})
