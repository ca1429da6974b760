import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Client } from '#shared/contract/index.ts'
import type { FormatReport, Study, StudyItem, StudyPlan, StudySummary } from '#shared/contract/views.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'

const LIST_INTERVAL_MS = 5_000
const RUNNING_INTERVAL_MS = 2_000

type Sensitivity = Client['sensitivity']
export type StudyInput = Parameters<Sensitivity['plan']>[0]
export type StudyItemsInput = Parameters<Sensitivity['items']>[0]

export function useStudies(): UseQueryResult<StudySummary[]> {
  return useQuery(useApi().sensitivity.list.queryOptions({ refetchInterval: LIST_INTERVAL_MS }))
}

/** With what can be said so far; read again for as long as any of its runs is under way. */
export function useStudy(id: number): UseQueryResult<Study> {
  return useQuery({
    ...useApi().sensitivity.get.queryOptions({ input: { id } }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? RUNNING_INTERVAL_MS : false),
  })
}

/** Some of the study's runs are still to be asked, or being asked. */
export const isUnderWay = ({ matrix }: Study): boolean =>
  matrix.some(({ run }) => run.status === 'running' || run.status === 'queued')

/** What a study would be made of and take; null asks for nothing. */
export function useStudyPlan(request: StudyInput | null): UseQueryResult<StudyPlan> {
  return useQuery({
    ...useApi().sensitivity.plan.queryOptions({
      input: request ?? { models: ['-'], benchmark: '-', kinds: ['base'] },
    }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
  })
}

export function useStudyItems(input: StudyItemsInput): UseQueryResult<{ total: number; items: StudyItem[] }> {
  return useQuery({
    ...useApi().sensitivity.items.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
}

/** A change to studies, after which they and the runs are fetched again. */
function useStudyChange<Input, Output>(
  change: (client: Client, input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    networkMode: 'always',
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: api.sensitivity.key() })
      await queryClient.invalidateQueries({ queryKey: api.runs.key() })
    },
  })
}

export const useStartStudy = (): UseMutationResult<{ id: number }, Error, StudyInput> =>
  useStudyChange((client, input) => client.sensitivity.start(input))

export const useDeleteStudy = (): UseMutationResult<{ id: number }, Error, number> =>
  useStudyChange((client, id) => client.sensitivity.delete({ id }))

/** Stops what is under way of a study; what was answered is kept. */
export const useStopStudy = (): UseMutationResult<void, Error, Study> =>
  useStudyChange(async (client, { matrix }) => {
    const underWay = matrix.filter(({ run }) => run.status === 'running' || run.status === 'queued')
    // All at once, lest one that waits for its last answers let the next one begin.
    await Promise.all(underWay.map(({ run }) => client.runs.cancel({ id: run.id })))
  })

/** Asks what is missing of a study, and only that. */
export const useResumeStudy = (): UseMutationResult<{ id: number }, Error, number> =>
  useStudyChange((client, id) => client.sensitivity.resume({ id }))

/** Every model in the four formats, side by side. */
export function useFormatReport(): UseQueryResult<FormatReport> {
  return useQuery(useApi().formats.report.queryOptions({ input: {}, refetchInterval: LIST_INTERVAL_MS }))
}
