import {
  keepPreviousData,
  type UseMutationResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { EstimatedRun, ListedModel, RunRequest, RunSummary } from '#shared/contract/views.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import { useModels } from './models.ts'

/** What requests would come to together. */
export interface Estimates {
  /** Null until the first estimate is there. */
  readonly runs: readonly EstimatedRun[] | null
  readonly isPending: boolean
  /** The figures are of what was asked before. */
  readonly isStale: boolean
  readonly error: Error | null
  /** Models asked of that have no key. */
  readonly withoutKey: readonly ListedModel[]
  /** The names of the others. */
  readonly withKey: readonly string[]
}

/** What requests would come to; the figures before stay until the new ones are there. */
export function useEstimates(requests: readonly RunRequest[]): Estimates {
  const api = useApi()
  const client = useClient()
  const models = useModels().data ?? []
  const estimate = useQuery({
    queryKey: [...api.runs.estimate.key(), requests],
    queryFn: ({ signal }) =>
      Promise.all(requests.map((request) => client.runs.estimate(request, { signal }))),
    enabled: requests.length > 0,
    placeholderData: keepPreviousData,
  })
  const asked = new Set(requests.flatMap((request) => request.models))
  const withoutKey = models.filter(({ name, key }) => key === 'missing' && asked.has(name))
  const isAsked = requests.length > 0
  return {
    runs: (isAsked && estimate.data?.flatMap(({ runs }) => runs)) || null,
    isPending: isAsked && estimate.isPending,
    isStale: estimate.isPlaceholderData,
    error: isAsked ? estimate.error : null,
    withoutKey,
    withKey: [...asked].filter((name) => !withoutKey.some((model) => model.name === name)),
  }
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
