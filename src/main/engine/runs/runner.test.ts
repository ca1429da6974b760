import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  claimRun,
  findRun,
  listOpenAttempts,
  listRuns,
  releaseRun,
  takeAsked,
  touchRun,
} from '../store/index.ts'
import { LOOK_MS } from './other-processes.ts'
import { here, ownerName } from './ownership.ts'
import { fails, isGone, runnerFixture, says } from './runs.fixture.ts'

const ELSEWHERE = { ...here, host: 'elsewhere' }

describe('rejected prompts', () => {
  it('stop no run that has answers, however often it is resumed', async () => {
    const { answer, start, ended, runner, asked } = await runnerFixture(12)
    answer((number) =>
      number > 10 ? fails('rejected', 'The prompt is too long.') : says('The answer is 4.'),
    )
    const id = await start()
    const tooLong = { status: 'incomplete', tasks: [{ outcomes: { correct: 10, error: 2 } }] }
    expect(await ended(id)).toMatchObject(tooLong)
    await runner.resume(id, { which: 'open' })
    expect(await ended(id)).toMatchObject(tooLong)
    expect(asked.slice(12)).toEqual(['Question 11', 'Question 12'])
  })

  it('stop a run that has none, and are asked last when it is resumed', async () => {
    const { answer, start, ended, runner, asked } = await runnerFixture(5)
    answer(() => fails('rejected', 'No prompt will do.'))
    const id = await start()
    expect(await ended(id)).toMatchObject({ status: 'stopped', stopReason: 'No prompt will do.' })
    answer(() => says('The answer is 4.'))
    await runner.resume(id, { which: 'open' })
    expect(await ended(id)).toMatchObject({ status: 'done' })
    expect(asked.slice(2)).toEqual([3, 4, 5, 1, 2].map((number) => `Question ${number}`))
  })
})

describe('a provider that goes away', () => {
  it.each([1, 4])(
    'stops a run of %i slots after seven tries of each, which loses nothing',
    async (concurrency) => {
      const { answer, start, ended, runner, asked } = await runnerFixture(40)
      answer((number) => (number > 8 ? isGone() : says('The answer is 4.')))
      const id = await start({ concurrency })
      expect(await ended(id)).toMatchObject({
        status: 'stopped',
        stopCause: 'provider',
        stopReason: `none of the last ${7 * concurrency} requests got through, the last: cannot reach http://h: connection refused`,
        tasks: [{ outcomes: { correct: 8, error: 0 } }],
      })
      expect(asked).toHaveLength(8 + 7 * concurrency)
      answer(() => says('The answer is 4.'))
      await runner.resume(id, { which: 'open' })
      expect(await ended(id)).toMatchObject({ status: 'done', tasks: [{ outcomes: { correct: 40 } }] })
    },
  )

  it('stops none that gets an answer in between', async () => {
    const { answer, start, ended } = await runnerFixture(20)
    answer((number) => (number % 7 === 0 ? says('The answer is 4.') : isGone()))
    expect(await ended(await start())).toMatchObject({ status: 'done' })
  })
})

describe('a run that is interrupted', () => {
  it.each([
    [3, 'done', 0],
    [2, 'interrupted', 1],
  ])('while its answer %i of 3 is on its way is %s', async (waitingFor, status, open) => {
    const { answer, start, ended, runner, store } = await runnerFixture(3)
    const arrives = Promise.withResolvers<void>()
    const isAsked = Promise.withResolvers<void>()
    answer(async (number) => {
      if (number === waitingFor) {
        isAsked.resolve()
        await arrives.promise
      }
      return says('The answer is 4.')
    })
    const id = await start()
    await isAsked.promise
    const interrupted = runner.putDown(id, 'interrupted')
    arrives.resolve()
    await interrupted
    expect(await ended(id)).toMatchObject({ status })
    expect(listOpenAttempts(store, id)).toHaveLength(open)
  })

  it('while its last prompt is rejected is incomplete', async () => {
    const { answer, start, ended, runner } = await runnerFixture(2)
    const isAsked = Promise.withResolvers<void>()
    const interrupted = Promise.withResolvers<void>()
    answer(async (number) => {
      if (number === 1) return says('The answer is 4.')
      isAsked.resolve()
      await interrupted.promise
      return fails('rejected')
    })
    const id = await start()
    await isAsked.promise
    const interruption = runner.putDown(id, 'interrupted')
    interrupted.resolve()
    await interruption
    expect(await ended(id)).toMatchObject({ status: 'incomplete' })
  })
})

it('a run that is resumed twice at once is carried out once', async () => {
  const { answer, start, ended, runner, asked, holdPreflight } = await runnerFixture(3)
  answer((number) => (number === 2 ? fails('rejected') : says('The answer is 4.')))
  const id = await start()
  await ended(id)
  answer(() => fails('rejected'))
  const reachable = Promise.withResolvers<void>()
  holdPreflight(reachable.promise)
  const resumed = [
    runner.resume(id, { which: 'open' }),
    runner.resume(id, { which: 'open' }),
    runner.resume(id, { which: 'open' }),
  ]
  reachable.resolve()
  await Promise.all(resumed)
  await ended(id)
  expect(asked).toHaveLength(3 + 1)
})

it('a run that another process takes is left to it: nothing more is asked, nothing written', async () => {
  const { answer, start, ended, store, asked, runner } = await runnerFixture(5)
  const owner = ownerName(ELSEWHERE)
  answer((number) => {
    if (number === 3)
      for (const run of listRuns(store)) claimRun(store, run.id, owner, new Date(), () => true)
    return says('The answer is 4.')
  })
  const id = await start()
  expect(await ended(id)).toMatchObject({
    status: 'running',
    owner,
    tasks: [{ outcomes: { correct: 2, error: 0 } }],
  })
  expect(asked).toHaveLength(3)
  expect(runner.defect(id)).toBeUndefined()
})

describe('a run that another process carries out', () => {
  const owner = ownerName(ELSEWHERE)
  async function heldElsewhere() {
    const fixture = await runnerFixture(1)
    const id = await fixture.start()
    await fixture.ended(id)
    claimRun(fixture.store, id, owner, new Date(), () => true)
    return { ...fixture, id }
  }

  it('is put down there when that is asked here', async () => {
    const { runner, store, id } = await heldElsewhere()
    let isDown = false
    const putDown = runner.putDown(id, 'paused').then(() => {
      isDown = true
    })
    expect(takeAsked(store, owner)).toEqual([{ id, askedTo: 'paused' }])
    // Of two timers that are as long the first is over first: by then it is known here that it was heard, not done.
    await delay(LOOK_MS)
    expect(isDown).toBe(false)
    releaseRun(store, id, owner, { status: 'paused', stopReason: null, ranForMs: 0 }, new Date())
    await putDown
    expect(findRun(store, id)).toMatchObject({ status: 'paused', owner: null })
  })

  it.each(['interrupted', 'paused', 'cancelled'] as const)(
    'goes on where that process does not hear that it shall be %s, which is said',
    async (as) => {
      const { runner, store, id } = await heldElsewhere()
      await expect(runner.putDown(id, as)).rejects.toMatchObject({
        code: 'conflict',
        detail: { kind: 'run-not-let-go', id, host: 'elsewhere', pid: here.pid },
      })
      expect(findRun(store, id)).toMatchObject({ status: 'running', owner })
      expect(takeAsked(store, owner)).toEqual([])
    },
  )

  it('is interrupted where that process dies meanwhile', async () => {
    const { runner, store, id } = await heldElsewhere()
    const putDown = runner.putDown(id, 'paused')
    const longAgo = new Date(Date.now() - 120_000)
    touchRun(store, id, owner, { ranForMs: 0, activity: null }, longAgo)
    await putDown
    expect(findRun(store, id)).toMatchObject({ status: 'interrupted', owner: null })
  })
})

it('a defect of ours ends the run and is kept for whoever watches it', async () => {
  const { answer, start, ended, runner, asked } = await runnerFixture(5)
  const defect = new TypeError('undefined is not a function')
  answer((number) => {
    if (number === 2) throw defect
    return says('The answer is 4.')
  })
  const id = await start()
  expect(await ended(id)).toMatchObject({ status: 'interrupted', owner: null })
  expect(runner.defect(id)).toBe(defect)
  expect(asked).toHaveLength(2)
})

describe('what an owner leaves behind', () => {
  const SEEN_AT = new Date(Date.now() - 30_000)

  it.each([
    ['killed on this machine', ownerName({ ...here, pid: 2 ** 30 }), 'interrupted'],
    ['killed, its process number being ours now', ownerName({ ...here, token: 'before' }), 'interrupted'],
    ['ours, but not under way', ownerName(here), 'interrupted'],
    ['alive on another machine', ownerName(ELSEWHERE), 'running'],
  ])('%s', async (_, owner, status) => {
    const { start, ended, store, runner } = await runnerFixture(1)
    const [id, other] = [await start(), await start()]
    await Promise.all([ended(id), ended(other)])
    for (const runId of [id, other]) claimRun(store, runId, owner, SEEN_AT, () => true)
    touchRun(store, id, owner, { ranForMs: 12_000, activity: null }, SEEN_AT)
    runner.releaseAbandoned(id)
    expect(findRun(store, id)).toMatchObject({ status, owner: status === 'running' ? owner : null })
    expect(findRun(store, id)?.durationMs).toBeGreaterThanOrEqual(12_000)
    expect(findRun(store, other)).toMatchObject({ status: 'running', owner })
    runner.releaseAbandoned()
    expect(findRun(store, other)).toMatchObject({ status })
  })

  it('is no reason to take a run from ourselves', async () => {
    const { answer, start, ended, runner } = await runnerFixture(2)
    answer((number) => {
      if (number === 1) runner.releaseAbandoned()
      return says('The answer is 4.')
    })
    expect(await ended(await start())).toMatchObject({ status: 'done' })
  })

  it('can be resumed, and only then', async () => {
    const { start, ended, store, runner } = await runnerFixture(1)
    const id = await start()
    await ended(id)
    claimRun(store, id, ownerName(ELSEWHERE), new Date(), () => true)
    await expect(runner.resume(id, { which: 'open' })).rejects.toMatchObject({ code: 'conflict' })
    claimRun(store, id, ownerName({ ...here, token: 'before' }), new Date(), () => true)
    await runner.resume(id, { which: 'open' })
    expect(await ended(id)).toMatchObject({ status: 'done' })
  })
})
