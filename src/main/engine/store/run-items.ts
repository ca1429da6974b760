import type { ItemsFilter, ItemsQuery, RunItem } from '#shared/contract/views.ts'
import { type Store, statement } from './connection.ts'
import { textCondition } from './full-text.ts'
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
  // The total comes along: asked for apart, a search would be made twice.
  const found = statement<(string | number)[], { id: number; total: number }>(
    store,
    `SELECT attempt.id, COUNT(*) OVER () AS total FROM attempt ${joins.and(order.needs).sql()}
      WHERE ${where} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
  ).all(...params, query.limit, query.offset)
  const total = found[0]?.total ?? (query.offset === 0 ? 0 : countItems(store, { joins, where, params }))
  return {
    total,
    items: readItems(
      store,
      found.map(({ id }) => id),
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
  return itemConditions(filter, filter.text === null ? null : textCondition(store, filter.runId, filter.text))
}

/** How many there are where a page beyond the last was asked for. */
function countItems(store: Store, { joins, where, params }: ItemsSelection): number {
  const counted = statement<(string | number)[], { total: number }>(
    store,
    `SELECT COUNT(*) AS total FROM attempt ${joins.sql()} WHERE ${where}`,
  ).get(...params)
  return counted?.total ?? 0
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
