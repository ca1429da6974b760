import type { ItemsFilter, ItemsQuery, RunItem } from '#shared/contract/views.ts'
import { type Store, statement } from './connection.ts'
import { findAttemptsWithText } from './full-text.ts'
import { type ItemsSelection, itemConditions, itemOrder, JOINS } from './item-conditions.ts'

type ItemRow = Omit<RunItem, 'flagged' | 'noted' | 'disputed'> & {
  readonly flagged: number
  readonly noted: number
  readonly disputed: number
}

/** One page of a run's attempts, and how many there are in all. */
export function queryItems(store: Store, query: ItemsQuery): { total: number; items: RunItem[] } {
  const { joins, where, params } = select(store, query)
  const order = itemOrder(query.sort)
  const total = statement<(string | number)[], { total: number }>(
    store,
    `SELECT COUNT(*) AS total FROM attempt ${joins.sql()} WHERE ${where}`,
  ).get(...params)?.total
  const ids = statement<(string | number)[], { id: number }>(
    store,
    `SELECT attempt.id FROM attempt ${joins.and(order.needs).sql()}
      WHERE ${where} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
  ).all(...params, query.limit, query.offset)
  return {
    total: total ?? 0,
    items: readItems(
      store,
      ids.map(({ id }) => id),
    ),
  }
}

/** Where an attempt stands in a list of a run's attempts, from 0; null where it is not in it. */
export function placeOfItem(
  store: Store,
  query: ItemsFilter & Pick<ItemsQuery, 'sort'>,
  attemptId: number,
): { place: number | null; total: number } {
  const { joins, where, params } = select(store, query)
  const order = itemOrder(query.sort)
  const found = statement<(string | number)[], { total: number; place: number | null }>(
    store,
    `SELECT COUNT(*) AS total, MAX(IIF(id = ?, place, NULL)) AS place
       FROM (SELECT attempt.id, ROW_NUMBER() OVER (ORDER BY ${order.sql}) - 1 AS place
               FROM attempt ${joins.and(order.needs).sql()} WHERE ${where})`,
  ).get(attemptId, ...params)
  return found ?? { place: null, total: 0 }
}

function select(store: Store, filter: ItemsFilter): ItemsSelection {
  const found = filter.text === null ? null : findAttemptsWithText(store, filter.runId, filter.text)
  return itemConditions(filter, found)
}

/** In the order of `ids`. */
function readItems(store: Store, ids: readonly number[]): RunItem[] {
  const rows = statement<[string], ItemRow>(
    store,
    `SELECT attempt.id AS attemptId, item.id AS itemId, item.task, item.ordinal, attempt.sample, item.question,
            item.gold, IIF(attempt.status = 'error', 'error', score.outcome) AS outcome, score.answer,
            attempt_mark.overruled, COALESCE(attempt_mark.flagged, 0) AS flagged,
            attempt_mark.note IS NOT NULL AS noted, dispute.item_id IS NOT NULL AS disputed,
            response.latency_ms AS latencyMs, response.output_tokens AS outputTokens,
            ${JOINS.reasoningLength} AS reasoningLength
       FROM json_each(?) AS wanted
      CROSS JOIN attempt ON attempt.id = wanted.value
      CROSS JOIN item ON item.id = attempt.item_id
       ${JOINS.score} ${JOINS.mark} ${JOINS.dispute} ${JOINS.response} ${JOINS.texts}
      ORDER BY wanted.key`,
  ).all(JSON.stringify(ids))
  return rows.map(({ flagged, noted, disputed, ...row }) => ({
    ...row,
    flagged: flagged === 1,
    noted: noted === 1,
    disputed: disputed === 1,
  }))
}
