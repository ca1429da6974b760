import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { connect, databaseOf } from '../store/connection.ts'
import {
  claimRun,
  closeStore,
  commitAnswer,
  listOpenAttempts,
  listUnsearchableRuns,
  queryItems,
  releaseRun,
} from '../store/index.ts'
import { answerOf, NOON, queryOf, scoreOf, storeWithRun, temporaryFolder } from '../store/store.fixture.ts'
import { REST_MS, SearchIndex } from './search-index.ts'

function answeredRun(path?: string) {
  const { store, runId } = storeWithRun({ items: 60, ...(path !== undefined && { path }) })
  claimRun(store, runId, 'here:1', NOON, () => false)
  for (const attempt of listOpenAttempts(store, runId))
    commitAnswer(
      store,
      answerOf(attempt, scoreOf('correct'), { text: `Word${attempt.attemptId} it is.` }),
      NOON,
    )
  return { store, runId }
}
const end = { status: 'done', stopReason: null, ranForMs: 1 } as const

it('makes an ended run searchable, once', async () => {
  const { store, runId } = answeredRun()
  releaseRun(store, runId, 'here:1', end, NOON)
  expect(listUnsearchableRuns(store)).toEqual([runId])
  const index = new SearchIndex(store)
  index.add([runId])
  await index.done()
  expect(listUnsearchableRuns(store)).toEqual([])
  expect(queryItems(store, queryOf({ runId, text: 'word100' })).total).toBe(1)
})

it('waits for a process that writes for long', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'store.sqlite')
  const { store, runId } = answeredRun(path)
  releaseRun(store, runId, 'here:1', end, NOON)
  const other = connect(path)
  databaseOf(other).exec('BEGIN IMMEDIATE')
  databaseOf(store).pragma('busy_timeout = 0')
  const index = new SearchIndex(store, { followMs: 1 })
  index.add([runId])
  // Of two timers that are as long the first is over first: by then the index has been refused.
  await delay(REST_MS)
  databaseOf(other).exec('ROLLBACK')
  await index.done()
  expect(listUnsearchableRuns(store)).toEqual([])
  closeStore(other)
  closeStore(store)
})

it('does not take a run for searched through that is still under way', async () => {
  const { store, runId } = answeredRun()
  const index = new SearchIndex(store)
  index.add([runId])
  await index.done()
  releaseRun(store, runId, 'here:1', end, NOON)
  expect(listUnsearchableRuns(store)).toEqual([runId])
})

it('keeps up with a run under way, whatever is answered meanwhile', async () => {
  const { store, runId } = storeWithRun({ items: 60 })
  claimRun(store, runId, 'here:1', NOON, () => false)
  const index = new SearchIndex(store, { followMs: 1 })
  index.follow(runId)
  const indexed = () => databaseOf(store).prepare('SELECT COUNT(*) FROM response_fts').pluck().get()
  const open = listOpenAttempts(store, runId)
  for (const answered of [open.slice(50), open.slice(0, 50)]) {
    for (const attempt of answered) commitAnswer(store, answerOf(attempt, scoreOf('correct')), NOON)
    await vi.waitFor(() => expect(indexed()).toBe(open.length - listOpenAttempts(store, runId).length))
  }
  expect(listUnsearchableRuns(store)).toEqual([])
  releaseRun(store, runId, 'here:1', end, NOON)
  expect(listUnsearchableRuns(store)).toEqual([runId])
  index.unfollow(runId)
  await index.done()
  expect(listUnsearchableRuns(store)).toEqual([])
})

it('stops when it is closed, and does not begin again', async () => {
  const { store, runId } = answeredRun()
  releaseRun(store, runId, 'here:1', end, NOON)
  const index = new SearchIndex(store)
  index.add([runId])
  await index.close()
  index.add([runId])
  index.follow(runId)
  await index.done()
  expect(listUnsearchableRuns(store)).toEqual([runId])
})
