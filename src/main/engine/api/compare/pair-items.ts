import { comparePairs, type Pair, type PairedComparison } from '../../analysis/index.ts'
import type { ItemResult } from '../../store/index.ts'

/** An item both sides have a scored attempt at. */
export interface PairedItem extends Pair {
  readonly item: ItemResult
  readonly resultA: ItemResult
  readonly resultB: ItemResult
}

/** More than half of its attempts entirely right; partial credit is not. */
const showingOf = ({ credit, correct, attempts }: ItemResult) => ({ credit, right: correct * 2 > attempts })

/** The items that both sides have, by task and in the order of their file, and how many each has alone. */
export function pairItems(
  resultsA: readonly ItemResult[],
  resultsB: readonly ItemResult[],
): { pairs: PairedItem[]; unmatched: { a: number; b: number } } {
  const byId = new Map(resultsB.map((result) => [result.itemId, result]))
  const pairs = resultsA.flatMap((resultA) => {
    const resultB = byId.get(resultA.itemId)
    if (!resultB) return []
    return [{ item: resultA, resultA, resultB, a: showingOf(resultA), b: showingOf(resultB) }]
  })
  pairs.sort(
    (one, other) => compareText(one.item.task, other.item.task) || one.item.ordinal - other.item.ordinal,
  )
  return { pairs, unmatched: { a: resultsA.length - pairs.length, b: resultsB.length - pairs.length } }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The comparison of each group, in the order the groups first occur. */
export function compareGroups(
  pairs: readonly PairedItem[],
  nameOf: (item: ItemResult) => string | null,
): { name: string; compared: PairedComparison }[] {
  const named = Map.groupBy(pairs, ({ item }) => nameOf(item))
  return [...named].flatMap(([name, ofGroup]) =>
    name === null ? [] : [{ name, compared: comparePairs(ofGroup) }],
  )
}

/** Names the quarter a question's length falls into, `120–240` characters; null where all are about equally long. */
export function lengthQuarters(pairs: readonly PairedItem[]): (item: ItemResult) => string | null {
  const lengths = pairs.map(({ item }) => item.length).sort((a, b) => a - b)
  const at = (share: number): number =>
    lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
  const bounds = [...new Set([at(0.25), at(0.5), at(0.75)])].filter((bound) => bound > at(0))
  const quarters = [at(0), ...bounds].map((from, index) => ({
    from,
    name: `${from}–${index < bounds.length ? (bounds[index] ?? 0) - 1 : at(1)}`,
  }))
  return ({ length }) => quarters.findLast(({ from }) => length >= from)?.name ?? null
}
