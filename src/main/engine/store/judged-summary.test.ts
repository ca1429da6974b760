import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JUDGEMENTS, type Judgement, noOutcomes, type Outcome, OVERRULINGS } from '#shared/domain/outcome.ts'
import { databaseOf } from './connection.ts'
import {
  commitAnswer,
  commitScores,
  createRun,
  disputeItem,
  findRun,
  iterateResponses,
  listOpenAttempts,
  overruleAttempt,
  type Store,
} from './index.ts'
import { answerOf, NOON, planOf, scoreOf, storeWithRun } from './store.fixture.ts'

const ITEMS = 2
const SAMPLES = 2
/** Of both tasks, in each of two runs over the same items. */
const ATTEMPTS = 2 * (2 * ITEMS * SAMPLES)

interface Scored {
  readonly item_id: number
  readonly outcome: Outcome
  readonly credit: number
  readonly overruled: Outcome | null
  readonly is_disputed: 0 | 1
}

/** A task's figures as a judgement sees its attempts, one by one. */
function recount(store: Store, runId: number, task: string, judgement: Judgement) {
  const rows = databaseOf(store)
    .prepare(
      `SELECT attempt.item_id, score.outcome, score.credit, attempt_mark.overruled,
              attempt.item_id IN (SELECT item_id FROM dispute) AS is_disputed
         FROM attempt JOIN item ON item.id = attempt.item_id JOIN score ON score.attempt_id = attempt.id
         LEFT JOIN attempt_mark ON attempt_mark.attempt_id = attempt.id
        WHERE attempt.run_id = ? AND item.task = ?`,
    )
    .all(runId, task) as Scored[]
  const counted = rows
    .filter((row) => row.is_disputed === 0 || judgement === 'machine' || judgement === 'overruled')
    .map(({ item_id, outcome, credit, overruled }) =>
      overruled !== null && (judgement === 'overruled' || judgement === 'judged')
        ? { item_id, outcome: overruled, credit: overruled === 'correct' ? 1 : 0 }
        : { item_id, outcome, credit },
    )
  const outcomes = noOutcomes()
  for (const { outcome } of counted) outcomes[outcome]++
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const means = [...Map.groupBy(counted, (row) => row.item_id).values()].map(
    (ofItem) => sum(ofItem.map(({ credit }) => credit)) / ofItem.length,
  )
  return {
    outcomes,
    scoredItems: means.length,
    sums: [sum(counted.map(({ credit }) => credit)), sum(means), sum(means.map((mean) => mean ** 2))],
  }
}

const at = fc.nat(ATTEMPTS - 1)
const score = fc
  .constantFrom('correct' as const, 'wrong' as const, 'partial' as const, 'no-answer' as const)
  .map((outcome) => scoreOf(outcome))
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), at, score }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('overrule' as const),
      at,
      outcome: fc.option(fc.constantFrom(...OVERRULINGS)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('dispute' as const), at, isDisputed: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rescore' as const), at, score }) },
)

test('every judgement equals a recount after any answers, overrulings, disputes and rescores, in any order', () => {
  const remark = { note: '', by: 'somebody', at: NOON.toISOString() }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { store, runId } = storeWithRun({ items: ITEMS, samples: SAMPLES })
      const runs = [runId, createRun(store, planOf(store, { samples: SAMPLES }), NOON)]
      const attempts = runs.flatMap((run) => listOpenAttempts(store, run))
      const answered = new Set<number>()
      for (const step of steps) {
        const attempt = attempts[step.at]
        if (!attempt) throw new Error(`there is no attempt ${step.at}`)
        const { attemptId } = attempt
        if (step.kind === 'answer') {
          commitAnswer(store, answerOf(attempt, step.score), NOON)
          answered.add(attemptId)
        } else if (step.kind === 'dispute') disputeItem(store, attemptId, step.isDisputed ? remark : null)
        else if (step.kind === 'rescore') {
          const scores = [...iterateResponses(store, attempt.runId)].map((response) => ({
            attemptId: response.attemptId,
            score: step.score,
          }))
          commitScores(store, attempt.runId, 2, scores)
        } else if (answered.has(attemptId)) overruleAttempt(store, attemptId, step.outcome, remark)
      }
      for (const run of runs)
        for (const judgement of JUDGEMENTS)
          for (const task of findRun(store, run, judgement)?.tasks ?? []) {
            const { outcomes, scoredItems, sums } = recount(store, run, task.task, judgement)
            expect(task, judgement).toMatchObject({ outcomes, scoredItems })
            const stored = [task.credit, task.itemMeanSum, task.itemMeanSquareSum]
            for (const [index, sum] of sums.entries()) expect(stored[index], judgement).toBeCloseTo(sum, 9)
          }
    }),
    { numRuns: 150 },
  )
})
