import type { Outcome } from '#shared/domain/outcome.ts'
import type { Usage } from '#shared/domain/run.ts'
import { type Store, statement } from './connection.ts'

const OUTCOME_COLUMN: Readonly<Record<Outcome, string>> = {
  correct: 'correct',
  wrong: 'wrong',
  partial: 'partial',
  'no-answer': 'no_answer',
  truncated: 'truncated',
  refused: 'refused',
  error: 'error',
}

/** Where in the summary an attempt is counted. */
export interface SummaryPlace {
  readonly runId: number
  readonly task: string
}

/** Adds to (or, with -1, takes from) the count of an outcome. */
export function countOutcome(store: Store, place: SummaryPlace, outcome: Outcome, by: 1 | -1): void {
  const column = OUTCOME_COLUMN[outcome]
  statement<[number, number, string]>(
    store,
    `UPDATE run_task SET ${column} = ${column} + ? WHERE run_id = ? AND task = ?`,
  ).run(by, place.runId, place.task)
}

/** Adds the usage and cost of a response. */
export function addUsage(store: Store, place: SummaryPlace, usage: Usage, costUsd: number | null): void {
  statement<[Record<string, string | number>]>(
    store,
    `UPDATE run_task SET input_tokens = input_tokens + @inputTokens,
            output_tokens = output_tokens + @outputTokens,
            reasoning_tokens = reasoning_tokens + @reasoningTokens, cost_usd = cost_usd + @costUsd
      WHERE run_id = @runId AND task = @task`,
  ).run({ ...place, ...usage, costUsd: costUsd ?? 0 })
}

/** Adds the credit of an item's next scored attempt; its score is not stored yet. */
export function addCredit(store: Store, place: SummaryPlace, itemId: number, credit: number): void {
  const before = statement<[number, number], { scored: number; credit: number }>(
    store,
    `SELECT COUNT(*) AS scored, COALESCE(SUM(score.credit), 0) AS credit
       FROM attempt CROSS JOIN score ON score.attempt_id = attempt.id
      WHERE attempt.run_id = ? AND attempt.item_id = ?`,
  ).get(place.runId, itemId)
  if (!before) throw new Error('counting returned no row')
  const meanBefore = before.scored === 0 ? 0 : before.credit / before.scored
  const meanAfter = (before.credit + credit) / (before.scored + 1)
  statement<[Record<string, string | number>]>(
    store,
    `UPDATE run_task SET credit = credit + @credit, scored_items = scored_items + @items,
            item_mean_sum = item_mean_sum + @mean, item_mean_sq_sum = item_mean_sq_sum + @square
      WHERE run_id = @runId AND task = @task`,
  ).run({
    ...place,
    credit,
    items: before.scored === 0 ? 1 : 0,
    mean: meanAfter - meanBefore,
    square: meanAfter ** 2 - meanBefore ** 2,
  })
}

/** Counts the outcomes and credits of a run afresh, after its responses were scored again. */
export function recountScores(store: Store, runId: number): void {
  const outcomes = Object.entries(OUTCOME_COLUMN).filter(([outcome]) => outcome !== 'error')
  const counts = outcomes.map(([outcome, column]) => `SUM(outcome = '${outcome}') AS ${column}`)
  const assignments = outcomes.map(([, column]) => `${column} = total.${column}`)
  statement<[{ runId: number }]>(
    store,
    `WITH scored AS (
       SELECT item.task, attempt.item_id, score.outcome, score.credit
         FROM attempt
        CROSS JOIN score ON score.attempt_id = attempt.id
        CROSS JOIN item ON item.id = attempt.item_id
        WHERE attempt.run_id = @runId
     ), total AS (
       SELECT task, SUM(credit) AS credit, ${counts.join(', ')} FROM scored GROUP BY task
     ), item_mean AS (
       SELECT task, AVG(credit) AS mean FROM scored GROUP BY item_id
     ), mean_total AS (
       SELECT task, COUNT(*) AS items, SUM(mean) AS sum, SUM(mean * mean) AS square_sum FROM item_mean GROUP BY task
     )
     UPDATE run_task SET ${assignments.join(', ')}, credit = total.credit, scored_items = mean_total.items,
            item_mean_sum = mean_total.sum, item_mean_sq_sum = mean_total.square_sum
       FROM total JOIN mean_total ON mean_total.task = total.task
      WHERE run_task.run_id = @runId AND run_task.task = total.task`,
  ).run({ runId })
}
