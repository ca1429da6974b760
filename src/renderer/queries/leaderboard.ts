import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { LeaderboardQuery, LeaderboardRow } from '#shared/contract/views.ts'
import { useApi } from './api.ts'

const LIST_INTERVAL_MS = 8_000

export function useLeaderboard(query: LeaderboardQuery): UseQueryResult<LeaderboardRow[]> {
  return useQuery({
    ...useApi().leaderboard.query.queryOptions({ input: query }),
    placeholderData: keepPreviousData,
    refetchInterval: LIST_INTERVAL_MS,
  })
}
