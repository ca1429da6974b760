import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Attempt, ItemAttempt } from '#shared/contract/views.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import type { ListedItems } from './asked-run.ts'
import { RUNNING_INTERVAL_MS } from './runs.ts'

/** Every sample of the attempt's item in its run, in order; none while that is not known. */
export function useSamples(attemptId: number | null, isRunning: boolean): readonly ItemAttempt[] {
  const query = useApi().runs.samplesOf.queryOptions({ input: { attemptId: attemptId ?? 0 } })
  const refetchInterval = isRunning ? RUNNING_INTERVAL_MS : (false as const)
  return useQuery({ ...query, enabled: attemptId !== null, refetchInterval }).data ?? NONE
}

const NONE: readonly ItemAttempt[] = []

/** Attempts of the attempt's item in every other run, newest run first. */
export function useOtherRuns({ item, runId }: Attempt): UseQueryResult<ItemAttempt[]> {
  const input = { itemHash: item.hash, exceptRun: runId }
  // Other runs come and go while nobody looks, so each look asks anew.
  return useQuery(useApi().runs.itemInOtherRuns.queryOptions({ input, staleTime: 0 }))
}

/** Asks for the command that makes the attempt's request again; null for a baseline, which asks nobody. */
export function useCurlCommand(): (attemptId: number) => Promise<string | null> {
  const client = useClient()
  return async (attemptId) => (await client.runs.request({ attemptId }))?.curl ?? null
}

/** Where an attempt stands in a list, from 0; null: it is not in it, undefined: not known yet. */
export function usePlace(
  listed: ListedItems,
  attemptId: number | null,
  isRunning: boolean,
): number | null | undefined {
  const query = useApi().runs.place.queryOptions({ input: { ...listed, attemptId: attemptId ?? 0 } })
  const refetchInterval = isRunning ? RUNNING_INTERVAL_MS : (false as const)
  return useQuery({ ...query, enabled: attemptId !== null, refetchInterval }).data?.place
}

/** Asks whether an attempt is in a list; the list's own question for its place is the same one. */
export function useIsListed(): (listed: ListedItems, attemptId: number) => Promise<boolean> {
  const api = useApi()
  const queryClient = useQueryClient()
  return async (listed, attemptId) => {
    const query = api.runs.place.queryOptions({ input: { ...listed, attemptId } })
    return (await queryClient.fetchQuery(query)).place !== null
  }
}
