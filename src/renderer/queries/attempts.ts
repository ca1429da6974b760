import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Attempt, ItemAttempt } from '#shared/contract/views.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'

/** Every sample of the attempt's item in its run, in order; none while that is not known. */
export function useSamples(attemptId: number | null): readonly ItemAttempt[] {
  const query = useApi().runs.samplesOf.queryOptions({ input: { attemptId: attemptId ?? 0 } })
  return useQuery({ ...query, enabled: attemptId !== null }).data ?? NONE
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

/** Finds an attempt in the whole list of its run; from 1, as addresses count. Null where it is not listed. */
export function useFindPlace(): (
  attempt: Pick<ItemAttempt, 'runId' | 'attemptId'>,
) => Promise<number | null> {
  const client = useClient()
  return async ({ runId, attemptId }) => {
    const { place } = await client.runs.place({ runId, attemptId })
    return place === null ? null : place + 1
  }
}
