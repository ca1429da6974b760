import type { ItemsQuery, RunItem } from '#shared/contract/views.ts'
import { type Store, statement } from './connection.ts'
import { findAttemptsWithText } from './full-text.ts'

type Condition = readonly [sql: string, ...params: (string | number)[]]

/** One page of a run's attempts in the order of its plan, and how many there are in all. */
export function queryItems(store: Store, query: ItemsQuery): { total: number; items: RunItem[] } {
  const conditions = [...conditionsOf(store, query)]
  const where = conditions.map(([sql]) => sql).join(' AND ')
  const params = conditions.flatMap(([, ...values]) => values)
  const total = statement<(string | number)[], { total: number }>(
    store,
    `SELECT COUNT(*) AS total FROM attempt JOIN item ON item.id = attempt.item_id WHERE ${where}`,
  ).get(...params)?.total
  const items = statement<(string | number)[], RunItem>(
    store,
    `SELECT attempt.id AS attemptId, item.id AS itemId, item.task, item.ordinal, attempt.sample, item.question,
            item.gold, IIF(attempt.status = 'error', 'error', score.outcome) AS outcome, score.answer
       FROM attempt
       JOIN item ON item.id = attempt.item_id
       LEFT JOIN score ON score.attempt_id = attempt.id
      WHERE ${where} ORDER BY attempt.id LIMIT ? OFFSET ?`,
  ).all(...params, query.limit, query.offset)
  return { total: total ?? 0, items }
}

function* conditionsOf(store: Store, query: ItemsQuery): Generator<Condition> {
  const { runId, outcome, task, text } = query
  yield ['attempt.run_id = ?', runId]
  if (outcome === 'error') {
    // Says “not answered” as well, word for word as the index of open attempts does.
    yield [`attempt.status <> 'answered' AND attempt.status = 'error'`]
  } else if (outcome !== null) {
    yield ['attempt.id IN (SELECT attempt_id FROM score WHERE run_id = ? AND outcome = ?)', runId, outcome]
  }
  if (task !== null) yield ['item.task = ?', task]
  const found = text === null ? null : findAttemptsWithText(store, runId, text)
  if (found) yield ['attempt.id IN (SELECT value FROM json_each(?))', JSON.stringify([...found])]
}
