import type { Benchmark, Split } from '#shared/domain/benchmark.ts'
import { type Store, statement } from './connection.ts'
import { ITEM_COLUMNS, type ItemRow, parseItem, type StoredItem } from './items.ts'

export interface ItemSearch {
  readonly benchmark: Benchmark
  /** null: every one. */
  readonly task: string | null
  readonly splits: readonly Split[]
  /** Items whose question holds this, in any case; null: all. */
  readonly text: string | null
  readonly offset: number
  readonly limit: number
}

const FOUND = `FROM item
  WHERE benchmark = @benchmark AND split IN (SELECT value FROM json_each(@splits))
    AND (@task IS NULL OR task = @task)
    AND (@text IS NULL OR INSTR(LOWER(question), LOWER(@text)) > 0)`

/** One page of the items found, by split, task and the order of their file, and how many there are. */
export function searchItems(store: Store, search: ItemSearch): { total: number; items: StoredItem[] } {
  const { offset, limit, splits, ...conditions } = search
  const params = { ...conditions, splits: JSON.stringify(splits) }
  const total = statement<[Record<string, string | null>], { total: number }>(
    store,
    `SELECT COUNT(*) AS total ${FOUND}`,
  ).get(params)?.total
  const items = statement<[Record<string, string | number | null>], ItemRow>(
    store,
    `SELECT ${ITEM_COLUMNS} ${FOUND} ORDER BY split, task, ordinal LIMIT @limit OFFSET @offset`,
  ).all({ ...params, limit, offset })
  return { total: total ?? 0, items: items.map(parseItem) }
}

/** null where there is none of that id. */
export function findItem(store: Store, id: number): StoredItem | null {
  const row = statement<[number], ItemRow>(store, `SELECT ${ITEM_COLUMNS} FROM item WHERE id = ?`).get(id)
  return row ? parseItem(row) : null
}
