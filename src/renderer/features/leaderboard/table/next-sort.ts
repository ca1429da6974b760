import type { BoardView, SortKey } from '#shared/contract/board-view.ts'

type Sort = BoardView['sort']

/** Text begins with its first letter, numbers with their highest. */
const ASCENDING_FIRST: ReadonlySet<SortKey> = new Set(['model', 'organisation', 'type'])

/**
 * What is sorted by after a heading was pressed. Alone: by that column, the other way round if it was so already.
 * Added: after the others; pressed again the other way round, and then no more.
 */
export function nextSort(sort: Sort, by: SortKey, added: boolean): Sort {
  const first = !ASCENDING_FIRST.has(by)
  const known = sort.find((key) => key.by === by)
  if (!added) {
    const isSole = known !== undefined && sort.length === 1
    return [{ by, descending: isSole ? !known.descending : first }]
  }
  if (known === undefined) return [...sort, { by, descending: first }]
  if (known.descending === first) return sort.map((key) => (key.by === by ? { by, descending: !first } : key))
  return sort.filter((key) => key.by !== by)
}
