import type { ComparedItem, ComparedItemsQuery } from '#shared/contract/views.ts'
import { flipCellOf } from '#shared/domain/comparison.ts'
import {
  findItemsWithText,
  firstShowing,
  type ItemResult,
  listItemResults,
  readItem,
  type Store,
} from '../../store/index.ts'
import { findSides } from './compare-runs.ts'
import { type PairedItem, pairItems } from './pair-items.ts'

/** One page of the items both sides have, and how many there are in all. */
export function compareItems(
  store: Store,
  query: ComparedItemsQuery,
): { total: number; items: ComparedItem[] } {
  findSides(store, query)
  const { cell, task, text, offset, limit, judgement } = query
  const { pairs } = pairItems(
    listItemResults(store, query.a, judgement),
    listItemResults(store, query.b, judgement),
  )
  const withText = text === null ? null : findItemsWithText(store, [...query.a, ...query.b], text)
  const found = pairs.filter(
    ({ item, a, b }) =>
      (cell === null || flipCellOf(a.right, b.right) === cell) &&
      (task === null || item.task === task) &&
      (withText === null || withText.has(item.itemId)),
  )
  return {
    total: found.length,
    items: found.slice(offset, offset + limit).map((pair) => viewPair(store, query, pair)),
  }
}

function viewPair(store: Store, sides: ComparedItemsQuery, { a, b, ...pair }: PairedItem): ComparedItem {
  const { id, hash, task, ordinal, level, question, gold } = readItem(store, pair.item.itemId)
  const showing = (runIds: readonly number[], result: ItemResult, right: boolean) => ({
    ...firstShowing(store, runIds, id, sides.judgement),
    attempts: result.attempts,
    credit: result.credit,
    right,
  })
  return {
    itemId: id,
    hash,
    task,
    ordinal,
    level,
    question,
    gold,
    cell: flipCellOf(a.right, b.right),
    a: showing(sides.a, pair.resultA, a.right),
    b: showing(sides.b, pair.resultB, b.right),
  }
}
