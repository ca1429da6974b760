import type { ItemAttempt } from '#shared/contract/views.ts'
import { type Store, statement } from './connection.ts'

const COLUMNS = `attempt.id AS attemptId, run.id AS runId, run.label, run.model_name AS model, run.format,
  prompt_version.hash AS promptHash, attempt.sample, IIF(attempt.status = 'error', 'error', score.outcome) AS outcome,
  attempt_mark.overruled, score.answer, response.latency_ms AS latencyMs, response.output_tokens AS outputTokens`

const DETAILS = `CROSS JOIN prompt_version ON prompt_version.id = run.prompt_version_id
   LEFT JOIN score ON score.attempt_id = attempt.id
   LEFT JOIN response ON response.attempt_id = attempt.id
   LEFT JOIN attempt_mark ON attempt_mark.attempt_id = attempt.id`

/** Every sample of an attempt's item in its run, in order. */
export function listSamples(store: Store, attemptId: number): ItemAttempt[] {
  return statement<[number], ItemAttempt>(
    store,
    `SELECT ${COLUMNS} FROM attempt AS asked
      CROSS JOIN run ON run.id = asked.run_id
      CROSS JOIN attempt ON attempt.run_id = asked.run_id AND attempt.item_id = asked.item_id
      ${DETAILS} WHERE asked.id = ? AND run.deleted_at IS NULL ORDER BY attempt.sample`,
  ).all(attemptId)
}

/** Attempts of an item in every run but `exceptRun`, newest run first. Looks each run of its benchmark up, by index. */
export function listItemInOtherRuns(store: Store, itemHash: string, exceptRun: number | null): ItemAttempt[] {
  return statement<[string, number], ItemAttempt>(
    store,
    `SELECT ${COLUMNS} FROM item
      CROSS JOIN run ON run.benchmark = item.benchmark
      CROSS JOIN attempt ON attempt.run_id = run.id AND attempt.item_id = item.id
      ${DETAILS} WHERE item.hash = ? AND run.id <> ? AND run.deleted_at IS NULL
      ORDER BY run.id DESC, attempt.sample`,
  ).all(itemHash, exceptRun ?? 0)
}
