import { describe, expect, test } from 'vitest'
import { noOutcomes } from '#shared/domain/outcome.ts'
import { databaseOf } from './connection.ts'
import {
  claimRun,
  commitAnswer,
  commitFailure,
  createRun,
  deleteRun,
  findRun,
  hideRun,
  inTransaction,
  isRunOwner,
  listOpenAttempts,
  listRuns,
  listTaskPrefixes,
  queryItems,
  readItem,
  releaseRun,
  type Store,
  setConcurrency,
  showRun,
  storeInfo,
  touchRun,
} from './index.ts'
import {
  answerOf,
  failureOf,
  MODEL,
  NOON,
  openAttempt,
  planOf,
  queryOf,
  storeWithRun,
} from './store.fixture.ts'

const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1000)

describe('a planned run', () => {
  test('is read back as it was planned', () => {
    const { store, runId } = storeWithRun({ items: 3, samples: 2 })
    const run = findRun(store, runId)
    expect(run).toMatchObject({
      id: runId,
      label: null,
      status: 'interrupted',
      stopReason: null,
      model: MODEL,
      benchmark: 'bbh',
      format: 'zero-shot-cot',
      method: 'single',
      prompt: {
        name: 'bbh-zero-shot-cot',
        version: 1,
        hash: 'hash-of-the-prompt',
        content: { name: 'bbh-zero-shot-cot', format: 'zero-shot-cot', templates: [] },
      },
      promptStyle: 'chat',
      sampling: { temperature: 0, maxTokens: 64, samples: 2, seed: null },
      selection: { tasks: null, limit: null, split: 'test' },
      concurrency: 4,
      extractorVersion: 1,
      createdAt: NOON.toISOString(),
      startedAt: null,
      finishedAt: null,
      durationMs: 0,
      owner: null,
      ownerSeenAt: null,
    })
    expect(run?.tasks[0]).toEqual({
      task: 'navigate',
      items: 3,
      attempts: 6,
      outcomes: noOutcomes(),
      credit: 0,
      scoredItems: 0,
      itemMeanSum: 0,
      itemMeanSquareSum: 0,
      usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
      costUsd: 0,
      exemplarSource: null,
      exemplarSet: null,
      shots: 0,
    })
    expect(run?.tasks.map(({ task }) => task)).toEqual(['navigate', 'web_of_lies'])
    expect(findRun(store, runId + 1)).toBeNull()
  })

  test('asks its items in the order of the plan, all samples of one before the next', () => {
    const { store, runId } = storeWithRun({ items: 2, samples: 2 })
    const asked = listOpenAttempts(store, runId).map(({ itemId, sample }) => {
      const { task, ordinal } = readItem(store, itemId)
      return `${task} ${ordinal}.${sample}`
    })
    expect(asked).toEqual(
      ['navigate 0', 'navigate 1', 'web_of_lies 0', 'web_of_lies 1'].flatMap((item) => [
        `${item}.0`,
        `${item}.1`,
      ]),
    )
  })

  test('stores a prefix once, however many runs share it', () => {
    const { store, runId } = storeWithRun()
    createRun(store, planOf(store), NOON)
    expect(listTaskPrefixes(store, runId)).toEqual(
      new Map([
        ['navigate', [{ role: 'system', content: 'You solve navigate.' }]],
        ['web_of_lies', [{ role: 'system', content: 'You solve web_of_lies.' }]],
      ]),
    )
    expect(databaseOf(store).prepare('SELECT COUNT(*) FROM text').pluck().get()).toBe(2)
  })

  test('is listed, the newest first, each with its own tasks', () => {
    const { store, runId } = storeWithRun()
    const [task] = planOf(store).tasks
    const second = createRun(store, planOf(store, { label: 'second', tasks: task ? [task] : [] }), later(1))
    expect(listRuns(store)).toEqual([findRun(store, second), findRun(store, runId)])
    expect(listRuns(store).map(({ tasks }) => tasks.length)).toEqual([1, 2])
  })

  test('is not written when another of the same transaction fails', () => {
    const { store } = storeWithRun()
    const unknownItem = planOf(store).tasks.map((task) => ({ ...task, itemIds: [4711] }))
    expect(() =>
      inTransaction(store, () => {
        createRun(store, planOf(store), NOON)
        createRun(store, planOf(store, { tasks: unknownItem }), NOON)
      }),
    ).toThrow(/FOREIGN KEY/)
    expect(listRuns(store)).toHaveLength(1)
  })

  test('takes another concurrency', () => {
    const { store, runId } = storeWithRun()
    setConcurrency(store, runId, 32)
    expect(findRun(store, runId)?.concurrency).toBe(32)
  })
})

describe('the hold on a run', () => {
  const never = () => false

  test('goes to one owner, who keeps it until released', () => {
    const { store, runId } = storeWithRun()
    expect(claimRun(store, runId, 'here:1', later(1), never)).toBe(true)
    expect(findRun(store, runId)).toMatchObject({
      status: 'running',
      owner: 'here:1',
      startedAt: later(1).toISOString(),
    })
    expect(claimRun(store, runId, 'there:2', later(2), never)).toBe(false)
    expect(claimRun(store, runId, 'here:1', later(2), never)).toBe(false)
    expect(findRun(store, runId)).toMatchObject({ owner: 'here:1', ownerSeenAt: later(1).toISOString() })
  })

  test('passes on when its owner is gone, judged by name and last sign of life', () => {
    const { store, runId } = storeWithRun()
    claimRun(store, runId, 'here:1', later(1), never)
    expect(touchRun(store, runId, 'here:1', { ranForMs: 4000, activity: null }, later(5))).toBe(true)
    const judged: [string, Date][] = []
    const taken = claimRun(store, runId, 'there:2', later(9), (owner, seenAt) => {
      judged.push([owner, seenAt])
      return true
    })
    expect(taken).toBe(true)
    expect(judged).toEqual([['here:1', later(5)]])
    expect(touchRun(store, runId, 'here:1', { ranForMs: 5000, activity: null }, later(10))).toBe(false)
    const end = { status: 'done', stopReason: null, ranForMs: 1 } as const
    expect(releaseRun(store, runId, 'here:1', end, later(10))).toBe(false)
    expect(findRun(store, runId)).toMatchObject({ owner: 'there:2', status: 'running', durationMs: 4000 })
  })

  test('ends with a status; a resumed run adds up its time and forgets why it stopped', () => {
    const { store, runId } = storeWithRun()
    claimRun(store, runId, 'here:1', later(1), never)
    const stopped = { status: 'stopped', stopReason: 'quota exhausted', ranForMs: 1500.4 } as const
    expect(releaseRun(store, runId, 'here:1', stopped, later(3))).toBe(true)
    expect(findRun(store, runId)).toMatchObject({
      status: 'stopped',
      stopReason: 'quota exhausted',
      owner: null,
      ownerSeenAt: null,
      finishedAt: later(3).toISOString(),
      durationMs: 1500,
    })

    claimRun(store, runId, 'here:2', later(60), never)
    expect(findRun(store, runId)).toMatchObject({
      status: 'running',
      stopReason: null,
      startedAt: later(1).toISOString(),
      finishedAt: null,
    })
    releaseRun(store, runId, 'here:2', { status: 'done', stopReason: null, ranForMs: 500 }, later(61))
    expect(findRun(store, runId)).toMatchObject({ status: 'done', durationMs: 2000 })
  })

  test('is its owner’s alone', () => {
    const { store, runId } = storeWithRun()
    expect(isRunOwner(store, runId, 'here:1')).toBe(false)
    claimRun(store, runId, 'here:1', later(1), never)
    expect(isRunOwner(store, runId, 'here:1')).toBe(true)
    expect(isRunOwner(store, runId, 'there:2')).toBe(false)
    expect(isRunOwner(store, runId + 1, 'here:1')).toBe(false)
    releaseRun(store, runId, 'here:1', { status: 'done', stopReason: null, ranForMs: 1 }, later(2))
    expect(isRunOwner(store, runId, 'here:1')).toBe(false)
  })

  test('cannot be had on a run that is not there', () => {
    const { store } = storeWithRun()
    expect(() => claimRun(store, 99, 'here:1', NOON, never)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})

test("a run that is deleted is nobody's to carry out, and one that somebody carries out is not deleted", () => {
  const { store, runId } = storeWithRun()
  hideRun(store, runId, NOON)
  expect(() => claimRun(store, runId, 'one', NOON, () => true)).toThrow(`there is no run ${runId}`)
  showRun(store, runId)
  expect(claimRun(store, runId, 'one', NOON, () => true)).toBe(true)
  expect(hideRun(store, runId, NOON)).toBe(false)
  expect(findRun(store, runId)).toMatchObject({ owner: 'one' })
})

describe('deleting a run', () => {
  const fill = (store: Store, runId: number): void => {
    for (const attempt of listOpenAttempts(store, runId).slice(0, 2)) {
      const response = { text: `Run ${runId} walks ${attempt.itemId} steps.`, thinking: 'Let me see.' }
      commitAnswer(store, answerOf(attempt, undefined, response), NOON)
    }
    commitFailure(store, failureOf(openAttempt(store, runId)), NOON)
    const query = queryOf({ runId, text: 'walks' })
    expect(queryItems(store, query).total).toBe(2)
  }
  const rowCounts = (store: Store): Record<string, unknown> => {
    const database = databaseOf(store)
    const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
    return Object.fromEntries(
      (tables as string[])
        .filter((table) => !/_fts(_data|_idx|_config|$)|sqlite_sequence/.test(table))
        .map((table) => [table, database.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()]),
    )
  }

  test('leaves nothing behind, and nothing of another run out', () => {
    const { store, runId } = storeWithRun()
    fill(store, runId)
    const before = rowCounts(store)
    const other = createRun(store, planOf(store), NOON)
    fill(store, other)
    deleteRun(store, other)
    expect(rowCounts(store)).toEqual(before)
    expect(databaseOf(store).pragma('foreign_key_check')).toEqual([])
    const query = queryOf({ runId, text: 'walks' })
    expect(queryItems(store, query).total).toBe(2)

    deleteRun(store, runId)
    expect(listRuns(store)).toEqual([])
    expect(rowCounts(store)).toMatchObject({
      text: 0,
      attempt: 0,
      response: 0,
      score: 0,
      response_fts_docsize: 0,
    })
    expect(storeInfo(store)).toMatchObject({ runs: 0, responses: 0, items: 6 })
  })

  test('does not give its number to the next', () => {
    const { store, runId } = storeWithRun()
    deleteRun(store, runId)
    expect(createRun(store, planOf(store), NOON)).toBe(runId + 1)
  })
})
