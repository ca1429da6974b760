import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ListedModel } from '#shared/contract/views.ts'
import { useApi } from './api.ts'

/** Models may also be added by commands in a terminal, so the page looks again now and then. */
const LIST_INTERVAL_MS = 8_000

/** Models to run: those added, then the offline baselines. */
export function useModels(): UseQueryResult<ListedModel[]> {
  return useQuery(useApi().models.list.queryOptions({ refetchInterval: LIST_INTERVAL_MS }))
}
