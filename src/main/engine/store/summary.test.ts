import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noOutcomes, type Outcome } from '#shared/domain/outcome.ts'
import { databaseOf } from './connection.ts'
import {
  commitAnswer,
  commitFailure,
  commitScores,
  findAttempt,
  findRun,
  iterateResponses,
  listOpenAttempts,
  type Store,
  type TaskRecord,
} from './index.ts'
import { answerOf, failureOf, NOON, scoreOf, storeWithRun } from './store.fixture.ts'

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
      const attempts = listOpenAttempts(store, runId).map(({ attemptId }) => attemptId)
      const answered = new Set<number>()
      for (const step of steps) {
        if (step.kind === 'rescore') {
          const scores = [...iterateResponses(store, runId)].map(({ attemptId }, index) => ({
            attemptId,
            score: step.scores[index % step.scores.length] ?? scoreOf('wrong'),
          }))
          commitScores(store, runId, 2, scores)
          continue
        }
        const attemptId = attempts[step.at] ?? 0
        const commit = () =>
          step.kind === 'answer'
            ? commitAnswer(store, answerOf(attemptId, step.score, step), NOON)
            : commitFailure(store, failureOf(attemptId), NOON)
        if (answered.has(attemptId)) expect(commit).toThrow(`attempt ${attemptId} has an answer already`)
        else commit()
        if (step.kind === 'answer') answered.add(attemptId)
      }
      expectSummaryToAddUp(store, runId)
      expect(listOpenAttempts(store, runId).map(({ attemptId }) => attemptId)).toEqual(
        attempts.filter((attemptId) => !answered.has(attemptId)),
      )
    }),
  )
})

describe('an attempt', () => {
  test('that fails twice counts once, and says what the last try met', () => {
    const { store, runId } = storeWithRun()
    const attemptId = listOpenAttempts(store, runId)[0]?.attemptId ?? 0
    commitFailure(store, failureOf(attemptId, 'overloaded'), NOON)
    commitFailure(store, failureOf(attemptId, 'gone'), NOON)
    expect(findRun(store, runId)?.tasks[0]?.outcomes).toEqual({ ...noOutcomes(), error: 1 })
    expect(findAttempt(store, attemptId)?.error?.message).toBe('gone')
  })

  test('that is answered after all is no error any more', () => {
    const { store, runId } = storeWithRun()
    const attemptId = listOpenAttempts(store, runId)[0]?.attemptId ?? 0
    commitFailure(store, failureOf(attemptId), NOON)
    commitAnswer(store, answerOf(attemptId), NOON)
    expect(findRun(store, runId)?.tasks[0]?.outcomes).toEqual({ ...noOutcomes(), correct: 1 })
    expect(findAttempt(store, attemptId)?.error).toBeNull()
  })

  test('that is not there cannot be committed', () => {
    const { store } = storeWithRun()
    expect(() => commitAnswer(store, answerOf(4711), NOON)).toThrow('there is no attempt 4711')
  })
})

describe('scoring again', () => {
  test('changes scores, extractor and summary together', () => {
    const { store, runId } = storeWithRun()
    const attemptId = listOpenAttempts(store, runId)[0]?.attemptId ?? 0
    commitAnswer(store, answerOf(attemptId, scoreOf('correct')), NOON)
    const rescored = scoreOf('wrong', { answer: 'No', canonical: 'no', span: null, extractorVersion: 2 })
    commitScores(store, runId, 2, [{ attemptId, score: rescored }])
    expect(findRun(store, runId)?.extractorVersion).toBe(2)
    expect(findRun(store, runId)?.tasks[0]?.outcomes).toEqual({ ...noOutcomes(), wrong: 1 })
    expect(findAttempt(store, attemptId)?.score).toEqual(rescored)
  })

  test('of an attempt without a score changes nothing at all', () => {
    const { store, runId } = storeWithRun()
    const [first, second] = listOpenAttempts(store, runId)
    commitAnswer(store, answerOf(first?.attemptId ?? 0, scoreOf('correct')), NOON)
    const scores = [first, second].map((attempt) => ({
      attemptId: attempt?.attemptId ?? 0,
      score: scoreOf('wrong'),
    }))
    expect(() => commitScores(store, runId, 2, scores)).toThrow(/has no score in run/)
    expect(findRun(store, runId)).toMatchObject({ extractorVersion: 1 })
    expect(findRun(store, runId)?.tasks[0]?.outcomes.correct).toBe(1)
  })
})
