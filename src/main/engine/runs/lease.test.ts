import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { databaseOf } from '../store/connection.ts'
import { claimRun, closeStore, createRun, findRun, type Store } from '../store/index.ts'
import { NOON, openFixture, planOf, storeWithRun, temporaryFolder } from '../store/store.fixture.ts'
import { idleActivity } from './activity.ts'
import { HEARTBEAT_MS, Lease } from './lease.ts'

const OWNER = 'here:1:aaaa'
const MINUTE_MS = 60_000
const later = (ms: number): string => new Date(NOON.getTime() + ms).toISOString()

function claim(store: Store, runId: number): { lease: Lease; onLost: Mock } {
  const onLost = vi.fn()
  const options = { store, runId, owner: OWNER, now: () => new Date(), activity: idleActivity, onLost }
  const lease = Lease.claim(options, () => false)
  if (!lease) throw new Error('the run is another’s')
  return { lease, onLost }
}

describe('a lease', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOON }))
  afterEach(() => void vi.useRealTimers())

  it('gives signs of life and counts the time, until it is released', () => {
    const { store, runId } = storeWithRun()
    const { lease } = claim(store, runId)
    expect(findRun(store, runId)).toMatchObject({ owner: OWNER, ownerSeenAt: later(0), durationMs: 0 })
    vi.advanceTimersByTime(42_000)
    const seen = { ownerSeenAt: later(40_000), durationMs: 40_000, activity: idleActivity() }
    expect(findRun(store, runId)).toMatchObject(seen)
    lease.release({ status: 'stopped', stopReason: 'No money left.', stopCause: null })
    const end = {
      status: 'stopped',
      stopReason: 'No money left.',
      owner: null,
      durationMs: 42_000,
      activity: null,
    }
    expect(findRun(store, runId)).toMatchObject(end)
    vi.advanceTimersByTime(MINUTE_MS)
    expect(findRun(store, runId)).toMatchObject(end)
  })

  it('is not had on a run of an owner who is not gone', () => {
    const { store, runId } = storeWithRun()
    claimRun(store, runId, 'there:2:bbbb', NOON, () => false)
    const judged: string[] = []
    const isGone = (owner: string) => judged.push(owner) > 1
    const options = {
      store,
      runId,
      owner: OWNER,
      now: () => NOON,
      activity: idleActivity,
      onLost: () => undefined,
    }
    expect(Lease.claim(options, isGone)).toBeNull()
    expect(Lease.claim(options, isGone)?.isHeld()).toBe(true)
    expect(judged).toEqual(['there:2:bbbb', 'there:2:bbbb'])
  })

  it.each([
    ['its next sign of life', () => vi.advanceTimersByTime(HEARTBEAT_MS)],
    ['its next write', (lease: Lease) => expect(lease.isHeld()).toBe(false)],
  ])('is found lost at %s, and leaves the run to who has it', (_, find) => {
    const { store, runId } = storeWithRun()
    const { lease, onLost } = claim(store, runId)
    claimRun(store, runId, 'there:2:bbbb', NOON, () => true)
    expect(onLost).not.toHaveBeenCalled()
    find(lease)
    expect(onLost).toHaveBeenCalledOnce()
    lease.release({ status: 'done', stopReason: null, stopCause: null })
    expect(findRun(store, runId)).toMatchObject({ status: 'running', owner: 'there:2:bbbb', durationMs: 0 })
  })

  it('outlives a store that is busy', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.db')
    const [store, other] = [openFixture(path), openFixture(path)]
    const runId = createRun(store, planOf(store), NOON)
    const { lease, onLost } = claim(store, runId)
    databaseOf(store).pragma('busy_timeout = 0')
    databaseOf(other).exec('BEGIN IMMEDIATE')
    vi.advanceTimersByTime(HEARTBEAT_MS)
    expect(onLost).not.toHaveBeenCalled()
    expect(findRun(store, runId)).toMatchObject({ ownerSeenAt: later(0), durationMs: 0 })
    databaseOf(other).exec('ROLLBACK')
    vi.advanceTimersByTime(HEARTBEAT_MS)
    expect(findRun(store, runId)).toMatchObject({
      ownerSeenAt: later(2 * HEARTBEAT_MS),
      durationMs: 2 * HEARTBEAT_MS,
    })
    lease.release({ status: 'done', stopReason: null, stopCause: null })
    closeStore(store)
    closeStore(other)
  })

  it('is lost with the defect that makes a sign of life fail', () => {
    const { store, runId } = storeWithRun()
    const { lease, onLost } = claim(store, runId)
    databaseOf(store).exec('ALTER TABLE run RENAME TO mislaid')
    vi.advanceTimersByTime(HEARTBEAT_MS)
    expect(onLost).toHaveBeenCalledOnce()
    databaseOf(store).exec('ALTER TABLE mislaid RENAME TO run')
    expect(() => lease.release({ status: 'interrupted', stopReason: null, stopCause: null })).toThrow(
      /no such table/,
    )
    expect(findRun(store, runId)).toMatchObject({ status: 'interrupted', owner: null })
  })
})
