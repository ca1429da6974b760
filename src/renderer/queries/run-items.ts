import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { ItemsFilter, ItemsQuery, RunItem } from '#shared/contract/views.ts'
import { useApi } from './api.ts'

/** Items of one page; a list of 14,042 is 71 pages, of which only those in sight are fetched. */
export const PAGE_ITEMS = 200
const RUNNING_INTERVAL_MS = 3_000

export type ListedItems = ItemsFilter & Pick<ItemsQuery, 'sort'>

export interface RunItems {
  /** null until the first page is there. */
  readonly total: number | null
  /** undefined where its page is not fetched yet. */
  at(index: number): RunItem | undefined
  readonly error: Error | null
  refetch(): void
}

/** The pages, ascending, that cover the given positions; the first page is always among them: it tells the total. */
export function pagesCovering(positions: readonly number[]): number[] {
  const pages = new Set([0, ...positions.map((position) => Math.floor(position / PAGE_ITEMS))])
  return [...pages].sort((a, b) => a - b)
}

/** The pages of a run's items that cover `positions` (from 0). */
export function useRunItems(listed: ListedItems, positions: readonly number[], isRunning: boolean): RunItems {
  const api = useApi()
  const pages = pagesCovering(positions)
  const results = useQueries({
    queries: pages.map((page) => ({
      ...api.runs.items.queryOptions({ input: { ...listed, offset: page * PAGE_ITEMS, limit: PAGE_ITEMS } }),
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
      refetchInterval: isRunning ? RUNNING_INTERVAL_MS : (false as const),
    })),
  })
  const byPage = new Map(pages.map((page, at) => [page, results[at]?.data]))
  return {
    total: byPage.get(0)?.total ?? null,
    at: (index) => byPage.get(Math.floor(index / PAGE_ITEMS))?.items[index % PAGE_ITEMS],
    error: results.find((result) => result.error)?.error ?? null,
    refetch: () => {
      for (const result of results) if (result.error) void result.refetch()
    },
  }
}
