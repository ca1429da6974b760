import type { AnswerType } from '#shared/domain/answer-type.ts'
import type { Benchmark, Split } from '#shared/domain/benchmark.ts'
import type { ExemplarSet, HashedExemplarSet, HashedItem } from '#shared/domain/item.ts'
import { type Store, statement } from './connection.ts'
import { fromJson } from './json.ts'

export type StoredItem = HashedItem & { readonly id: number }

export interface TaskItems {
  readonly task: string
  readonly answerType: AnswerType
  readonly items: number
}

/** A row of {@link ITEM_COLUMNS}; `options` is still JSON. */
export type ItemRow = Omit<StoredItem, 'options'> & { readonly options: string | null }

export const ITEM_COLUMNS = `item.id, item.hash, item.benchmark, item.task, item.split, item.ordinal,
  item.answer_type AS answerType, item.question, item.options, item.gold,
  item.gold_reasoning AS goldReasoning, item.level`

export function parseItem(row: ItemRow): StoredItem {
  return { ...row, options: row.options === null ? null : fromJson<string[]>(row.options) }
}

/** The item of an id that a row of this store holds; throws for any other. */
export function readItem(store: Store, id: number): StoredItem {
  const row = statement<[number], ItemRow>(store, `SELECT ${ITEM_COLUMNS} FROM item WHERE id = ?`).get(id)
  if (!row) throw new Error(`the store holds no item ${id}`)
  return parseItem(row)
}

/** The tasks of a benchmark that have items in this split, by name. */
export function listTasks(store: Store, benchmark: Benchmark, split: Split = 'test'): TaskItems[] {
  return statement<[Benchmark, Split], TaskItems>(
    store,
    `SELECT task, MIN(answer_type) AS answerType, COUNT(*) AS items
       FROM item WHERE benchmark = ? AND split = ? GROUP BY task ORDER BY task`,
  ).all(benchmark, split)
}

/** Items of the given tasks (null: all) by task, then in the order of their file. */
export function selectItems(
  store: Store,
  selection: { benchmark: Benchmark; tasks: readonly string[] | null; split: Split },
): StoredItem[] {
  const tasks = selection.tasks === null ? null : JSON.stringify(selection.tasks)
  return statement<[{ benchmark: Benchmark; split: Split; tasks: string | null }], ItemRow>(
    store,
    `SELECT ${ITEM_COLUMNS} FROM item
      WHERE benchmark = @benchmark AND split = @split
        AND (@tasks IS NULL OR task IN (SELECT value FROM json_each(@tasks)))
      ORDER BY task, ordinal`,
  )
    .all({ ...selection, tasks })
    .map(parseItem)
}

/** The first items of a task (null: of the benchmark), in the order of their file. */
export function firstItems(
  store: Store,
  selection: { benchmark: Benchmark; task: string | null; split: Split; limit: number },
): StoredItem[] {
  return statement<[typeof selection], ItemRow>(
    store,
    `SELECT ${ITEM_COLUMNS} FROM item
      WHERE benchmark = @benchmark AND split = @split AND (@task IS NULL OR task = @task)
      ORDER BY task, ordinal LIMIT @limit`,
  )
    .all(selection)
    .map(parseItem)
}

/** Exemplar sets of a benchmark, in the order they were imported. */
export function listExemplarSets(store: Store, benchmark: Benchmark): HashedExemplarSet[] {
  type Row = Omit<HashedExemplarSet, 'exemplars'> & { readonly exemplars: string }
  return statement<[Benchmark], Row>(
    store,
    `SELECT hash, benchmark, task, name, source, instruction, exemplars
       FROM exemplar_set WHERE benchmark = ? ORDER BY id`,
  )
    .all(benchmark)
    .map((row) => ({ ...row, exemplars: fromJson<ExemplarSet['exemplars']>(row.exemplars) }))
}
