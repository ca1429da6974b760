import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import type {
  ComparedItem,
  ComparedItemsQuery,
  ComparedSides,
  Comparison,
  ItemAttempt,
} from '#shared/contract/views.ts'
import { useApi } from './api.ts'
import { PAGE_ITEMS } from './asked-run.ts'
import { pagesCovering } from './run-items.ts'

/** Without a judgement the scores are the machine's. */
type Unjudged<Query extends ComparedSides> = Omit<Query, 'judgement'> & Partial<Pick<Query, 'judgement'>>

/** What may be concluded of two sides; null asks for nothing. */
export function useComparison(sides: Unjudged<ComparedSides> | null): UseQueryResult<Comparison> {
  return useQuery({
    ...useApi().compare.runs.queryOptions({ input: sides ?? { a: [], b: [] } }),
    enabled: sides !== null,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? RUNNING_INTERVAL_MS : false),
  })
}

const RUNNING_INTERVAL_MS = 2_500

/** A run on either side is still to be asked, or being asked: what is said is of the answers so far. */
export const isUnfinished = ({ a, b }: Pick<Comparison, 'a' | 'b'>): boolean =>
  [...a, ...b].some(({ status }) => status === 'running' || status === 'queued')

/** Several comparisons at once; `data` null until all are there. */
export function useComparisons(sides: readonly Unjudged<ComparedSides>[]): {
  readonly data: readonly Comparison[] | null
  readonly error: Error | null
  refetch(): void
} {
  const api = useApi()
  return useQueries({
    queries: sides.map((input) => api.compare.runs.queryOptions({ input })),
    combine: combineComparisons,
  })
}

/** One function for as long as the page lives, so that the same results stay the same list. */
function combineComparisons(results: readonly UseQueryResult<Comparison>[]) {
  const known = results.flatMap(({ data }) => data ?? [])
  return {
    data: known.length === results.length ? known : null,
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const { error, refetch } of results) if (error) void refetch()
    },
  }
}

export type ComparedFilter = Omit<Unjudged<ComparedItemsQuery>, 'offset' | 'limit'>

export interface ComparedItems {
  /** null until the first page is there. */
  readonly total: number | null
  /** undefined where its page is not fetched yet. */
  at(index: number): ComparedItem | undefined
  readonly error: Error | null
  refetch(): void
}

/** The pages of the common items that cover `positions` (from 0); read again while the runs are unfinished. */
export function useComparedItems(
  filter: ComparedFilter,
  positions: readonly number[],
  unfinished: boolean,
): ComparedItems {
  const api = useApi()
  const pages = pagesCovering(positions)
  const results = useQueries({
    queries: pages.map((page) => ({
      ...api.compare.items.queryOptions({
        input: { ...filter, offset: page * PAGE_ITEMS, limit: PAGE_ITEMS },
      }),
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
      refetchInterval: unfinished ? RUNNING_INTERVAL_MS : (false as const),
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

/** Every scored attempt of some runs at an item, by run and sample; none while they are not known. */
export function useAttemptsOf(itemHash: string, runs: readonly number[]): readonly ItemAttempt[] {
  const { data } = useQuery(useApi().runs.itemInOtherRuns.queryOptions({ input: { itemHash } }))
  return (data ?? [])
    .filter(({ runId, outcome }) => runs.includes(runId) && outcome !== null && outcome !== 'error')
    .sort((one, other) => one.runId - other.runId || one.sample - other.sample)
}
