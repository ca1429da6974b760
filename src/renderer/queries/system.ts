import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SystemInfo } from '#shared/contract/views.ts'
import { useApi } from './api.ts'

const INFO_INTERVAL_MS = 15_000

export function useSystemInfo(): UseQueryResult<SystemInfo> {
  return useQuery(useApi().system.info.queryOptions({ refetchInterval: INFO_INTERVAL_MS }))
}
