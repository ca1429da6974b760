import type { AnswerType } from '#shared/domain/answer-type.ts'
import type { Judgement, ScoredOutcome } from '#shared/domain/outcome.ts'
import { type Store, statement } from './connection.ts'
import { findAttemptsWithText } from './full-text.ts'

/** What some runs made of an item, all their scored attempts at it taken together. */
export interface ItemResult {
  /** One for each hash: the hash is unique in a store, so pairing by id is pairing by hash. */
  readonly itemId: number
  readonly task: string
  readonly ordinal: number
  readonly level: string | null
  readonly answerType: AnswerType
  /** Characters of the question. */
  readonly length: number
  /** Scored attempts, how many of them are entirely right, and their mean credit. */
  readonly attempts: number
  readonly correct: number
  readonly credit: number
  /** Means over the attempts; the cost null where no price is known. */
  readonly costUsd: number | null
  readonly inputTokens: number
  readonly outputTokens: number
  readonly latencyMs: number
}

const MARKS = 'LEFT JOIN attempt_mark ON attempt_mark.attempt_id = attempt.id'

/** How a judgement reads what is stored of an attempt. */
function readingOf(judgement: Judgement) {
  const isOverruled = judgement === 'overruled' || judgement === 'judged'
  return {
    join: isOverruled ? MARKS : '',
    outcome: isOverruled ? 'COALESCE(attempt_mark.overruled, score.outcome)' : 'score.outcome',
    credit: isOverruled
      ? `CASE WHEN attempt_mark.overruled IS NULL THEN score.credit ELSE attempt_mark.overruled = 'correct' END`
      : 'score.credit',
    where:
      judgement === 'undisputed' || judgement === 'judged'
        ? 'AND NOT EXISTS (SELECT 1 FROM dispute WHERE dispute.item_id = attempt.item_id)'
        : '',
  }
}

/** By item, as a judgement makes them; those without an attempt that counts are left out. */
export function listItemResults(
  store: Store,
  runIds: readonly number[],
  judgement: Judgement = 'machine',
): ItemResult[] {
  const { join, outcome, credit, where } = readingOf(judgement)
  return statement<[string], ItemResult>(
    store,
    `SELECT attempt.item_id AS itemId, item.task, item.ordinal, item.level, item.answer_type AS answerType,
            LENGTH(item.question) AS length, COUNT(*) AS attempts, SUM(${outcome} = 'correct') AS correct,
            AVG(${credit}) AS credit, AVG(response.cost_usd) AS costUsd,
            AVG(response.input_tokens) AS inputTokens, AVG(response.output_tokens) AS outputTokens,
            AVG(response.latency_ms) AS latencyMs
       FROM attempt
      CROSS JOIN score ON score.attempt_id = attempt.id
      CROSS JOIN response ON response.attempt_id = attempt.id
      CROSS JOIN item ON item.id = attempt.item_id
      ${join}
      WHERE attempt.run_id IN (SELECT value FROM json_each(?)) ${where}
      GROUP BY attempt.item_id`,
  ).all(JSON.stringify(runIds))
}

/** What the provider says answered, sorted; null among them where it did not say. */
export function listReportedSnapshots(store: Store, runIds: readonly number[]): (string | null)[] {
  return statement<[string], { reportedModel: string | null }>(
    store,
    `SELECT DISTINCT response.reported_model AS reportedModel
       FROM attempt
      CROSS JOIN response ON response.attempt_id = attempt.id
      WHERE attempt.run_id IN (SELECT value FROM json_each(?))
      ORDER BY 1`,
  )
    .all(JSON.stringify(runIds))
    .map(({ reportedModel }) => reportedModel)
}

/** Items of the runs in which, or in a response of these runs to which, every part of `text` occurs; null: blank. */
export function findItemsWithText(
  store: Store,
  runIds: readonly number[],
  text: string,
): ReadonlySet<number> | null {
  const found = runIds.map((runId) => findAttemptsWithText(store, runId, text, runIds))
  if (found.some((attempts) => attempts === null)) return null
  const attempts = found.flatMap((ids) => [...(ids ?? [])])
  const items = statement<[string], { itemId: number }>(
    store,
    `SELECT DISTINCT item_id AS itemId FROM json_each(?) CROSS JOIN attempt ON attempt.id = value`,
  ).all(JSON.stringify(attempts))
  return new Set(items.map(({ itemId }) => itemId))
}

/** The first scored attempt of some runs at an item. */
export interface FirstShowing {
  readonly attemptId: number
  readonly outcome: ScoredOutcome
  readonly answer: string | null
}

export function firstShowing(
  store: Store,
  runIds: readonly number[],
  itemId: number,
  judgement: Judgement = 'machine',
): FirstShowing {
  const { join, outcome } = readingOf(judgement)
  const first = statement<[{ runIds: string; itemId: number }], FirstShowing>(
    store,
    `SELECT attempt.id AS attemptId, ${outcome} AS outcome, score.answer
       FROM attempt
      CROSS JOIN score ON score.attempt_id = attempt.id
      ${join}
      WHERE attempt.run_id IN (SELECT value FROM json_each(@runIds)) AND attempt.item_id = @itemId
      ORDER BY attempt.id LIMIT 1`,
  ).get({ runIds: JSON.stringify(runIds), itemId })
  if (!first) throw new Error(`no scored attempt at item ${itemId} in the runs ${runIds.join(', ')}`)
  return first
}
