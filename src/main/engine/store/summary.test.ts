import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noOutcomes, type Outcome } from '#shared/domain/outcome.ts'
import { databaseOf } from './connection.ts'
import {
  commitAnswer,
  commitFailure,
  commitScores,
  deleteRun,
  findAttempt,
  findRun,
  iterateResponses,
  listOpenAttempts,
  type OpenAttempt,
  type Store,
  type TaskRecord,
} from './index.ts'
import { answerOf, failureOf, NOON, openAttempt, scoreOf, storeWithRun } from './store.fixture.ts'

const ITEMS = 2
const SAMPLES = 3
const ATTEMPTS = 2 * ITEMS * SAMPLES

type Counted = Omit<TaskRecord, 'items' | 'attempts' | 'exemplarSource' | 'exemplarSet' | 'shots'>

/** The summary as it should be, counted from the rows themselves. */
function recount(store: Store, runId: number, task: string): Counted {
  const rows = databaseOf(store)
    .prepare(
      `SELECT attempt.item_id, attempt.status, score.outcome, score.credit, response.*
         FROM attempt JOIN item ON item.id = attempt.item_id
         LEFT JOIN score ON score.attempt_id = attempt.id
         LEFT JOIN response ON response.attempt_id = attempt.id
        WHERE attempt.run_id = ? AND item.task = ?`,
    )
    .all(runId, task) as Record<string, never>[]
  const outcomes = noOutcomes()
  for (const row of rows) {
    const outcome: Outcome | null = row.status === 'error' ? 'error' : (row.outcome ?? null)
    if (outcome) outcomes[outcome] += 1
  }
  const scored = rows.filter((row) => row.outcome !== null)
  const sum = (column: string): number => scored.reduce((total, row) => total + Number(row[column]), 0)
  const means = [...Map.groupBy(scored, (row) => row.item_id).values()].map(
    (ofItem) => ofItem.reduce((total, row) => total + Number(row.credit), 0) / ofItem.length,
  )
  return {
    task,
    outcomes,
    credit: sum('credit'),
    scoredItems: means.length,
    itemMeanSum: means.reduce((total, mean) => total + mean, 0),
    itemMeanSquareSum: means.reduce((total, mean) => total + mean * mean, 0),
    usage: {
      inputTokens: sum('input_tokens'),
      outputTokens: sum('output_tokens'),
      reasoningTokens: sum('reasoning_tokens'),
    },
    costUsd: sum('cost_usd'),
  }
}

function expectSummaryToAddUp(store: Store, runId: number): void {
  for (const {
    items: _,
    attempts: __,
    exemplarSource: ___,
    exemplarSet: ____,
    shots: _____,
    ...task
  } of findRun(store, runId)?.tasks ?? []) {
    const { credit, itemMeanSum, itemMeanSquareSum, costUsd, ...counts } = recount(store, runId, task.task)
    expect(task).toMatchObject(counts)
    expect(task.credit).toBeCloseTo(credit, 9)
    expect(task.itemMeanSum).toBeCloseTo(itemMeanSum, 9)
    expect(task.itemMeanSquareSum).toBeCloseTo(itemMeanSquareSum, 9)
    expect(task.costUsd).toBeCloseTo(costUsd, 9)
  }
}

const score = fc.oneof(
  fc.constantFrom('correct', 'wrong', 'no-answer', 'truncated', 'refused').map((outcome) => scoreOf(outcome)),
  fc.integer({ min: 1, max: 9 }).map((tenths) => scoreOf('partial', { credit: tenths / 10 })),
)
const usage = fc.record({ inputTokens: fc.nat(999), outputTokens: fc.nat(999), reasoningTokens: fc.nat(99) })
const costUsd = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      at: fc.nat(ATTEMPTS - 1),
      score,
      usage,
      costUsd,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('failure' as const), at: fc.nat(ATTEMPTS - 1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rescore' as const),
      scores: fc.array(score, { minLength: 1 }),
    }),
  },
)

test('the summary equals a recount after any answers, failures, repeats and rescores', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { store, runId } = storeWithRun({ items: ITEMS, samples: SAMPLES })
      const attempts = listOpenAttempts(store, runId)
      const answered = new Set<OpenAttempt>()
      const failed = new Set<OpenAttempt>()
      for (const step of steps) {
        if (step.kind === 'rescore') {
          const scores = [...iterateResponses(store, runId)].map(({ attemptId }, index) => ({
            attemptId,
            score: step.scores[index % step.scores.length] ?? scoreOf('wrong'),
          }))
          commitScores(store, runId, 2, scores)
          continue
        }
        const attempt = attempts[step.at]
        if (!attempt) throw new Error(`there is no attempt at ${step.at}`)
        const isWritten =
          step.kind === 'answer'
            ? commitAnswer(store, answerOf(attempt, step.score, step), NOON)
            : commitFailure(store, failureOf(attempt), NOON)
        expect(isWritten).toBe(!answered.has(attempt))
        if (!isWritten) continue
        const [to, from] = step.kind === 'answer' ? [answered, failed] : [failed, answered]
        to.add(attempt)
        from.delete(attempt)
      }
      expectSummaryToAddUp(store, runId)
      const open = attempts.filter((attempt) => !answered.has(attempt))
      expect(listOpenAttempts(store, runId)).toEqual([
        ...open.filter((attempt) => !failed.has(attempt)),
        ...open.filter((attempt) => failed.has(attempt)),
      ])
    }),
  )
})

describe('an attempt', () => {
  test('that fails twice counts once, and says what the last try met', () => {
    const { store, runId } = storeWithRun()
    const attempt = openAttempt(store, runId)
    commitFailure(store, failureOf(attempt, 'overloaded'), NOON)
    commitFailure(store, failureOf(attempt, 'gone'), NOON)
    expect(findRun(store, runId)?.tasks[0]?.outcomes).toEqual({ ...noOutcomes(), error: 1 })
    expect(findAttempt(store, attempt.attemptId)?.error?.message).toBe('gone')
  })

  test('that is answered after all is no error any more', () => {
    const { store, runId } = storeWithRun()
    const attempt = openAttempt(store, runId)
    commitFailure(store, failureOf(attempt), NOON)
    commitAnswer(store, answerOf(attempt), NOON)
    expect(findRun(store, runId)?.tasks[0]?.outcomes).toEqual({ ...noOutcomes(), correct: 1 })
    expect(findAttempt(store, attempt.attemptId)?.error).toBeNull()
  })

  test('that has an answer keeps it', () => {
    const { store, runId } = storeWithRun()
    const attempt = openAttempt(store, runId)
    commitAnswer(store, answerOf(attempt, scoreOf('correct'), { text: 'first' }), NOON)
    const before = findAttempt(store, attempt.attemptId)
    expect(commitAnswer(store, answerOf(attempt, scoreOf('wrong'), { text: 'second' }), NOON)).toBe(false)
    expect(commitFailure(store, failureOf(attempt), NOON)).toBe(false)
    expect(findAttempt(store, attempt.attemptId)).toEqual(before)
    expect(findRun(store, runId)?.tasks[0]?.outcomes).toEqual({ ...noOutcomes(), correct: 1 })
  })

  test('of a run that is gone is not stored', () => {
    const { store, runId } = storeWithRun()
    const attempt = openAttempt(store, runId)
    deleteRun(store, runId)
    expect(commitAnswer(store, answerOf(attempt), NOON)).toBe(false)
  })
})

describe('scoring again', () => {
  test('changes scores, extractor and summary together', () => {
    const { store, runId } = storeWithRun()
    const attempt = openAttempt(store, runId)
    commitAnswer(store, answerOf(attempt, scoreOf('correct')), NOON)
    const rescored = scoreOf('wrong', { answer: 'No', canonical: 'no', span: null, extractorVersion: 2 })
    commitScores(store, runId, 2, [{ attemptId: attempt.attemptId, score: rescored }])
    expect(findRun(store, runId)?.extractorVersion).toBe(2)
    expect(findRun(store, runId)?.tasks[0]?.outcomes).toEqual({ ...noOutcomes(), wrong: 1 })
    expect(findAttempt(store, attempt.attemptId)?.score).toEqual(rescored)
  })

  test('of an attempt without a score changes nothing at all', () => {
    const { store, runId } = storeWithRun()
    const attempts = [openAttempt(store, runId, 0), openAttempt(store, runId, 1)]
    commitAnswer(store, answerOf(openAttempt(store, runId), scoreOf('correct')), NOON)
    const scores = attempts.map(({ attemptId }) => ({ attemptId, score: scoreOf('wrong') }))
    expect(() => commitScores(store, runId, 2, scores)).toThrow(/has no score in run/)
    expect(findRun(store, runId)).toMatchObject({ extractorVersion: 1 })
    expect(findRun(store, runId)?.tasks[0]?.outcomes.correct).toBe(1)
  })
})
