import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { RunEstimate, RunRequest, RunSummary } from '#shared/contract/views.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'

/** What a request would come to; the figures before stay until the new ones are there. */
export function useEstimate(request: RunRequest | null): UseQueryResult<RunEstimate> {
  const api = useApi()
  const asked = request ?? { models: [], benchmarks: [], formats: [] }
  return useQuery({
    ...api.runs.estimate.queryOptions({ input: asked }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
  })
}

export function useStartRuns(): UseMutationResult<RunSummary[], Error, RunRequest> {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (request) => client.runs.start(request),
    networkMode: 'always',
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.runs.list.key() }),
  })
}
