import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { RunItem } from '#shared/contract/views.ts'
import { useApi } from './api.ts'
import { type ListedItems, PAGE_ITEMS, pageInput } from './asked-run.ts'
import { RUNNING_INTERVAL_MS } from './runs.ts'

const NO_ITEMS: readonly RunItem[] = []

export interface RunItems {
  /** null until the first page is there. */
  readonly total: number | null
  /** The first items of the list; empty until they are there. */
  readonly firstPage: readonly RunItem[]
  /** undefined where its page is not fetched yet. */
  at(index: number): RunItem | undefined
  /** Fetches what is not there yet; undefined past the end. */
  fetchAt(index: number): Promise<RunItem | undefined>
  /** Where a fetched one stands, from 0; undefined: not among those fetched. */
  placeOf(attemptId: number): number | undefined
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
  const queryClient = useQueryClient()
  const pageQuery = (page: number) => api.runs.items.queryOptions({ input: pageInput(listed, page) })
  const pages = pagesCovering(positions)
  const results = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(page),
      refetchInterval: isRunning ? RUNNING_INTERVAL_MS : (false as const),
    })),
  })
  const byPage = new Map(pages.map((page, at) => [page, results[at]?.data]))
  return {
    total: byPage.get(0)?.total ?? null,
    firstPage: byPage.get(0)?.items ?? NO_ITEMS,
    at: (index) => byPage.get(Math.floor(index / PAGE_ITEMS))?.items[index % PAGE_ITEMS],
    fetchAt: async (index) => {
      const { items } = await queryClient.fetchQuery(pageQuery(Math.floor(index / PAGE_ITEMS)))
      return items[index % PAGE_ITEMS]
    },
    placeOf: (attemptId) => {
      for (const [page, data] of byPage) {
        const at = data?.items.findIndex((item) => item.attemptId === attemptId) ?? -1
        if (at >= 0) return page * PAGE_ITEMS + at
      }
      return undefined
    },
    error: results.find((result) => result.error)?.error ?? null,
    refetch: () => {
      for (const result of results) if (result.error) void result.refetch()
    },
  }
}

/** Asks at once for what the page of a run shows first, and not for one thing after the other as each is drawn. */
export function useRunAhead(listed: ListedItems, openId: number | undefined): void {
  const api = useApi()
  const queryClient = useQueryClient()
  const ask = useEffectEvent(async (): Promise<void> => {
    const page = queryClient.fetchQuery(api.runs.items.queryOptions({ input: pageInput(listed, 0) }))
    const attemptId = openId ?? (await page).items[0]?.attemptId
    if (attemptId === undefined) return
    await Promise.all([
      page,
      queryClient.prefetchQuery(api.runs.attempt.queryOptions({ input: { attemptId } })),
      queryClient.prefetchQuery(api.runs.samplesOf.queryOptions({ input: { attemptId } })),
    ])
  })
  const { runId } = listed
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each run; what follows is asked for as it is drawn
  useEffect(() => {
    // Whatever shows the list asks for it as well, and tells why it cannot be had.
    ask().catch(() => undefined)
  }, [runId])
}
