import { expect, it, vi } from 'vitest'
import { databaseOf } from '../store/connection.ts'
import {
  claimRun,
  commitAnswer,
  listOpenAttempts,
  listUnsearchableRuns,
  queryItems,
  releaseRun,
} from '../store/index.ts'
import { answerOf, NOON, queryOf, scoreOf, storeWithRun } from '../store/store.fixture.ts'
import { SearchIndex } from './search-index.ts'

function answeredRun() {
  const { store, runId } = storeWithRun({ items: 60 })
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
