import type { Outcome, OutcomeCounts } from '#shared/domain/outcome.ts'
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

/** What one commit adds to (or, where negative, takes from) a task's summary; what is left out stays. */
export interface SummaryChange extends Partial<ItemMeansChange>, Partial<Usage> {
  readonly outcomes: Partial<OutcomeCounts>
  readonly credit?: number
  readonly costUsd?: number | null
}

export interface ItemMeansChange {
  readonly scoredItems: number
  readonly itemMeanSum: number
  readonly itemMeanSquareSum: number
}

export function changeSummary(store: Store, { runId, task }: SummaryPlace, change: SummaryChange): void {
  const { outcomes, ...rest } = change
  statement<[Record<string, string | number>]>(
    store,
    `UPDATE run_task SET correct = correct + @correct, wrong = wrong + @wrong, partial = partial + @partial,
            no_answer = no_answer + @no_answer, truncated = truncated + @truncated, refused = refused + @refused,
            error = error + @error, credit = credit + @credit, scored_items = scored_items + @scoredItems,
            item_mean_sum = item_mean_sum + @itemMeanSum,
            item_mean_sq_sum = item_mean_sq_sum + @itemMeanSquareSum,
            input_tokens = input_tokens + @inputTokens, output_tokens = output_tokens + @outputTokens,
            reasoning_tokens = reasoning_tokens + @reasoningTokens, cost_usd = cost_usd + @costUsd
      WHERE run_id = @runId AND task = @task`,
  ).run({
    ...NO_CHANGE,
    ...Object.fromEntries(
      Object.entries(outcomes).map(([outcome, by]) => [OUTCOME_COLUMN[outcome as Outcome], by]),
    ),
    ...rest,
    costUsd: rest.costUsd ?? 0,
    runId,
    task,
  })
}

const NO_CHANGE = {
  correct: 0,
  wrong: 0,
  partial: 0,
  no_answer: 0,
  truncated: 0,
  refused: 0,
  error: 0,
  credit: 0,
  scoredItems: 0,
  itemMeanSum: 0,
  itemMeanSquareSum: 0,
  inputTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
}

/** What an item's only scored attempt does to the item means of its task. */
export function firstOfItem(credit: number): ItemMeansChange {
  return { scoredItems: 1, itemMeanSum: credit, itemMeanSquareSum: credit ** 2 }
}

/** What an item's next scored attempt does to the item means of its task; its score is not stored yet. */
export function itemMeansChange(
  store: Store,
  runId: number,
  itemId: number,
  credit: number,
): ItemMeansChange {
  const before = statement<[number, number], { scored: number; credit: number }>(
    store,
    `SELECT COUNT(*) AS scored, COALESCE(SUM(score.credit), 0) AS credit
       FROM attempt CROSS JOIN score ON score.attempt_id = attempt.id
      WHERE attempt.run_id = ? AND attempt.item_id = ?`,
  ).get(runId, itemId)
  if (!before) throw new Error('counting returned no row')
  const meanBefore = before.scored === 0 ? 0 : before.credit / before.scored
  const meanAfter = (before.credit + credit) / (before.scored + 1)
  return {
    scoredItems: before.scored === 0 ? 1 : 0,
    itemMeanSum: meanAfter - meanBefore,
    itemMeanSquareSum: meanAfter ** 2 - meanBefore ** 2,
  }
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
