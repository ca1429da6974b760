import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ResultsSummary } from '#shared/contract/views.ts'
import { useApi } from './api.ts'

/** Imports may also be made by commands in a terminal, so the page looks again now and then. */
const LOOK_INTERVAL_MS = 15_000

/** How much of what others reported is in the store. */
export function useResultsSummary(): UseQueryResult<ResultsSummary> {
  return useQuery(useApi().results.summary.queryOptions({ refetchInterval: LOOK_INTERVAL_MS }))
}
