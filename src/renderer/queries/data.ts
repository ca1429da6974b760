import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { BenchmarkData } from '#shared/contract/views.ts'
import { useApi } from './api.ts'

/** Benchmarks are imported by commands in a terminal, so the page looks again now and then. */
const LIST_INTERVAL_MS = 8_000

export function useBenchmarkData(): UseQueryResult<BenchmarkData[]> {
  return useQuery(useApi().data.list.queryOptions({ refetchInterval: LIST_INTERVAL_MS }))
}
