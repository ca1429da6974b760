import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Client } from '#shared/contract/index.ts'
import type {
  ExemplarsRequest,
  ListedPrompt,
  PickedExemplars,
  PreviewRequest,
  PromptImport,
  PromptItem,
  PromptPreview,
  PromptVersionView,
  PromptView,
  RunSummary,
} from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import type { Place } from './place.ts'

/** Prompts may also be imported by commands in a terminal, so the page looks again now and then. */
const LIST_INTERVAL_MS = 8_000

export function usePrompts(): UseQueryResult<ListedPrompt[]> {
  return useQuery(useApi().prompts.list.queryOptions({ refetchInterval: LIST_INTERVAL_MS }))
}

/** A prompt with all its versions; null asks for nothing. */
export function usePrompt(name: string | null): UseQueryResult<PromptView> {
  return useQuery({
    ...useApi().prompts.get.queryOptions({ input: { name: name ?? '' } }),
    enabled: name !== null,
  })
}

/** What would be sent; null asks for nothing. The last preview stays until the next one is there. */
export function usePreview(request: PreviewRequest | null): UseQueryResult<PromptPreview> {
  return useQuery({
    ...useApi().prompts.preview.queryOptions({
      input: request ?? { source: { prompt: '-' }, itemId: 1, to: { style: 'chat' } },
    }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export interface ItemsOf {
  readonly benchmark: Benchmark
  readonly task: string | null
  readonly of: 'test' | 'solved'
  readonly text: string | null
  readonly offset: number
  readonly limit: number
}

/** Items to preview on or to take exemplars from; null asks for nothing. */
export function usePromptItems(
  request: ItemsOf | null,
): UseQueryResult<{ total: number; items: PromptItem[] }> {
  return useQuery({
    ...useApi().prompts.items.queryOptions({
      input: request ?? { benchmark: 'sample' },
    }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
  })
}

/**
 * The test item at a position (from 0) of a task, or its last one where there are not so many; nothing while that is
 * looked up, or where there is no task.
 */
export function useItemAt(
  place: Place | null,
  position: number,
): {
  readonly item: PromptItem | undefined
  readonly at: number
  readonly total: number
  readonly error: Error | null
  refetch(): void
} {
  const at = (offset: number) => place && ({ ...place, of: 'test', text: null, offset, limit: 1 } as const)
  const first = usePromptItems(at(0))
  const total = first.data?.total ?? 0
  const clamped = Math.min(position, Math.max(0, total - 1))
  const wanted = usePromptItems(first.data ? at(clamped) : null)
  return {
    item: wanted.data?.items[0],
    at: clamped,
    total,
    error: first.error ?? wanted.error,
    refetch: () => {
      for (const query of [first, wanted]) if (query.error) void query.refetch()
    },
  }
}

/** The exemplars a rule picks; null asks for nothing. */
export function usePickedExemplars(request: ExemplarsRequest | null): UseQueryResult<PickedExemplars> {
  return useQuery({
    ...useApi().prompts.exemplars.queryOptions({
      input: request ?? {
        benchmark: 'sample',
        task: '',
        format: 'in-context-cot',
        rule: { choose: 'official', order: 'as-chosen', seed: 0 },
        shots: 1,
      },
    }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
  })
}

/** A change to prompts, after which everything shown of them is fetched again. */
function usePromptChange<Input, Output>(
  change: (client: Client, input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    networkMode: 'always',
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.prompts.key() }),
  })
}

type Prompts = Client['prompts']

export const useSavePrompt = (): UseMutationResult<
  PromptVersionView,
  Error,
  Parameters<Prompts['save']>[0]
> => usePromptChange((client, input) => client.prompts.save(input))

export const useAnnotatePrompt = (): UseMutationResult<
  PromptView,
  Error,
  Parameters<Prompts['annotate']>[0]
> => usePromptChange((client, input) => client.prompts.annotate(input))

export const useDeletePrompt = (): UseMutationResult<{ name: string }, Error, string> =>
  usePromptChange((client, name) => client.prompts.delete({ name }))

export const useImportPrompts = (): UseMutationResult<
  PromptImport,
  Error,
  Parameters<Prompts['import']>[0]['files']
> => usePromptChange((client, files) => client.prompts.import({ files }))

/** Starts runs with a prompt. */
export function useRunPrompt(): UseMutationResult<
  RunSummary[],
  Error,
  Parameters<Client['runs']['start']>[0]
> {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (request) => client.runs.start(request),
    networkMode: 'always',
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: api.runs.key() })
      await queryClient.invalidateQueries({ queryKey: api.prompts.key() })
    },
  })
}
