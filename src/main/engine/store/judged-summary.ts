import { type Judgement, noOutcomes, type Outcome, type OutcomeCounts } from '#shared/domain/outcome.ts'
import { type Store, statement } from './connection.ts'

/** What a judgement adds to a task's summary as the machine scored it; negative where it takes away. */
export interface JudgedDifference {
  readonly outcomes: OutcomeCounts
  readonly credit: number
  readonly scoredItems: number
  readonly itemMeanSum: number
  readonly itemMeanSquareSum: number
}

/** A scored attempt of an item that people judged. */
interface JudgedAttempt {
  readonly itemId: number
  readonly outcome: Outcome
  readonly credit: number
  readonly overruled: Outcome | null
  readonly disputed: number
}

type OtherJudgement = Exclude<Judgement, 'machine'>

/** Whether what is scored of this item in this run counts differently for any judgement. */
export function isJudged(store: Store, runId: number, itemId: number): boolean {
  return (
    statement<[{ runId: number; itemId: number }], { judged: number }>(
      store,
      `SELECT EXISTS (SELECT 1 FROM dispute WHERE item_id = @itemId)
           OR EXISTS (SELECT 1 FROM attempt_mark
                       WHERE run_id = @runId AND item_id = @itemId AND overruled IS NOT NULL) AS judged`,
    ).get({ runId, itemId })?.judged === 1
  )
}

/**
 * Works out anew what each judgement adds to a task's summary. Reads only the attempts of items that somebody judged,
 * so it costs as much as there are of those and not as the run is long.
 */
export function recountJudged(store: Store, runId: number, task: string): void {
  const byItem = Map.groupBy(listJudged(store, runId, task), ({ itemId }) => itemId)
  statement<[number, string]>(store, 'DELETE FROM run_task_judged WHERE run_id = ? AND task = ?').run(
    runId,
    task,
  )
  for (const judgement of ['overruled', 'undisputed', 'judged'] as const) {
    const items = [...byItem.values()].filter((attempts) =>
      attempts.some(
        ({ overruled, disputed }) =>
          (judgement !== 'undisputed' && overruled !== null) || (judgement !== 'overruled' && disputed === 1),
      ),
    )
    if (items.length > 0) insertDifference(store, runId, task, judgement, sumDifferences(items, judgement))
  }
}

/** Like {@link recountJudged} for every task of a run, after its scores have changed. */
export function recountJudgedRun(store: Store, runId: number): void {
  const tasks = statement<[{ runId: number }], { task: string }>(
    store,
    `SELECT task FROM run_task_judged WHERE run_id = @runId GROUP BY task`,
  ).all({ runId })
  for (const { task } of tasks) recountJudged(store, runId, task)
}

/** By run, then task. */
export function listJudgedDifferences(
  store: Store,
  judgement: Judgement,
  runId: number | null,
): Map<number, Map<string, JudgedDifference>> {
  type Row = Omit<JudgedDifference, 'outcomes'> &
    Omit<OutcomeCounts, 'no-answer' | 'error'> & { runId: number; task: string; noAnswer: number }
  const differences = new Map<number, Map<string, JudgedDifference>>()
  if (judgement === 'machine') return differences
  const columns = `SELECT run_id AS runId, task, correct, wrong, partial, no_answer AS noAnswer, truncated, refused,
      credit, scored_items AS scoredItems, item_mean_sum AS itemMeanSum, item_mean_sq_sum AS itemMeanSquareSum
    FROM run_task_judged`
  const rows =
    runId === null
      ? statement<[string], Row>(store, `${columns} WHERE judgement = ?`).all(judgement)
      : statement<[number, string], Row>(store, `${columns} WHERE run_id = ? AND judgement = ?`).all(
          runId,
          judgement,
        )
  for (const row of rows) {
    const { runId: ofRun, task, correct, wrong, partial, noAnswer, truncated, refused, ...sums } = row
    const outcomes = { correct, wrong, partial, 'no-answer': noAnswer, truncated, refused, error: 0 }
    const ofTasks = differences.get(ofRun) ?? new Map<string, JudgedDifference>()
    differences.set(ofRun, ofTasks.set(task, { ...sums, outcomes }))
  }
  return differences
}

function listJudged(store: Store, runId: number, task: string): JudgedAttempt[] {
  return statement<[{ runId: number; task: string }], JudgedAttempt>(
    store,
    `WITH judged AS (
       SELECT item_id FROM attempt_mark WHERE run_id = @runId AND overruled IS NOT NULL
       UNION SELECT item_id FROM dispute
     )
     SELECT item.id AS itemId, score.outcome, score.credit, attempt_mark.overruled,
            dispute.item_id IS NOT NULL AS disputed
       FROM judged
      CROSS JOIN item ON item.id = judged.item_id
      CROSS JOIN attempt ON attempt.run_id = @runId AND attempt.item_id = item.id
      CROSS JOIN score ON score.attempt_id = attempt.id
       LEFT JOIN attempt_mark ON attempt_mark.attempt_id = attempt.id
       LEFT JOIN dispute ON dispute.item_id = item.id
      WHERE item.task = @task`,
  ).all({ runId, task })
}

function sumDifferences(
  items: readonly (readonly JudgedAttempt[])[],
  judgement: OtherJudgement,
): JudgedDifference {
  const outcomes = noOutcomes()
  const sums = { credit: 0, scoredItems: 0, itemMeanSum: 0, itemMeanSquareSum: 0 }
  const add = (attempts: readonly JudgedAttempt[], sign: 1 | -1): void => {
    if (attempts.length === 0) return
    const credit = attempts.reduce((sum, attempt) => sum + attempt.credit, 0)
    const mean = credit / attempts.length
    for (const { outcome } of attempts) outcomes[outcome] += sign
    sums.credit += sign * credit
    sums.scoredItems += sign
    sums.itemMeanSum += sign * mean
    sums.itemMeanSquareSum += sign * mean ** 2
  }
  for (const attempts of items) {
    add(attempts, -1)
    add(judge(attempts, judgement), 1)
  }
  return { outcomes, ...sums }
}

/** An item's attempts as a judgement sees them. */
function judge(attempts: readonly JudgedAttempt[], judgement: OtherJudgement): readonly JudgedAttempt[] {
  if (judgement !== 'overruled' && attempts.some(({ disputed }) => disputed === 1)) return []
  if (judgement === 'undisputed') return attempts
  return attempts.map((attempt) => {
    const { overruled } = attempt
    if (overruled === null) return attempt
    return { ...attempt, outcome: overruled, credit: overruled === 'correct' ? 1 : 0 }
  })
}

function insertDifference(
  store: Store,
  runId: number,
  task: string,
  judgement: OtherJudgement,
  { outcomes, ...sums }: JudgedDifference,
): void {
  const { correct, wrong, partial, truncated, refused } = outcomes
  statement<[Record<string, string | number>]>(
    store,
    `INSERT INTO run_task_judged (run_id, task, judgement, correct, wrong, partial, no_answer, truncated, refused,
                                  credit, scored_items, item_mean_sum, item_mean_sq_sum)
     VALUES (@runId, @task, @judgement, @correct, @wrong, @partial, @noAnswer, @truncated, @refused,
             @credit, @scoredItems, @itemMeanSum, @itemMeanSquareSum)`,
  ).run({
    runId,
    task,
    judgement,
    correct,
    wrong,
    partial,
    truncated,
    refused,
    noAnswer: outcomes['no-answer'],
    ...sums,
  })
}
