import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportedSet, ResultsOutcome, ResultsSummary } from '#shared/contract/views.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { hasCode } from '../client/failure.ts'
import { useApi } from './api.ts'

/** Imports may also be made by commands in a terminal, so the page looks again now and then. */
const LOOK_INTERVAL_MS = 15_000

/** The largest file sent over the wire as one message. */
const MOST_BYTES = 15_000_000

/** How much of what others reported is in the store. */
export function useResultsSummary(): UseQueryResult<ResultsSummary> {
  return useQuery(useApi().results.summary.queryOptions({ refetchInterval: LOOK_INTERVAL_MS }))
}

/** The user's imports of results, newest first. */
export function useImportedSets(): UseQueryResult<ImportedSet[]> {
  return useQuery(useApi().results.list.queryOptions({ refetchInterval: LOOK_INTERVAL_MS }))
}

/** A file of results the user chose, and what became of it. */
export type ResultsImport =
  | { readonly status: 'idle' }
  | { readonly status: 'reading'; readonly file: File }
  | { readonly status: 'too-large'; readonly file: File }
  /** Nothing is stored. */
  | { readonly status: 'refused'; readonly file: File; readonly outcome: ResultsOutcome }
  /** Rows with faults are left out, as the user wanted. */
  | { readonly status: 'done'; readonly file: File; readonly outcome: ResultsOutcome }
  | { readonly status: 'failed'; readonly file: File; readonly error: unknown }

export function useResultsImport(): {
  readonly state: ResultsImport
  read(file: File, options?: { keepGood: boolean }): void
  dismiss(): void
} {
  const client = useClient()
  const refresh = useRefresh()
  const mutation = useMutation({
    mutationFn: async ({ file, keepGood }: { file: File; keepGood: boolean }) =>
      file.size > MOST_BYTES
        ? null
        : client.results.import({ text: await file.text(), name: file.name, keepGood }),
    onSettled: refresh,
  })
  return {
    state: describeImport(mutation),
    read: (file, { keepGood } = { keepGood: false }) => mutation.mutate({ file, keepGood }),
    dismiss: mutation.reset,
  }
}

function describeImport(mutation: {
  readonly status: 'idle' | 'pending' | 'success' | 'error'
  readonly variables: { readonly file: File } | undefined
  readonly error: unknown
  readonly data: ResultsOutcome | null | undefined
}): ResultsImport {
  const { status, variables, error, data } = mutation
  if (status === 'idle' || !variables) return { status: 'idle' }
  const { file } = variables
  if (status === 'pending') return { status: 'reading', file }
  if (status === 'error') return { status: 'failed', file, error }
  if (!data) return { status: 'too-large', file }
  const isRefused = data.badRows > 0 && data.added + data.known === 0
  return { status: isRefused ? 'refused' : 'done', file, outcome: data }
}

/** Takes an import back; one that another process has taken back already is gone as well. */
export function useRemoveImport(onRemoved: (set: ImportedSet) => void) {
  const client = useClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (set: ImportedSet) =>
      client.results.remove({ id: set.id }).catch((error: unknown) => {
        if (hasCode(error, 'not-found')) return set
        throw error
      }),
    onSuccess: onRemoved,
    onSettled: refresh,
  })
}

/** Has whatever shows reported figures fetched again. */
function useRefresh(): () => void {
  const queryClient = useQueryClient()
  const api = useApi()
  return () => {
    for (const queryKey of [api.results.key(), api.board.key()])
      void queryClient.invalidateQueries({ queryKey })
  }
}

/** Fetches the template when it is asked for. */
export function useResultsTemplate(): () => Promise<string> {
  const client = useClient()
  return async () => (await client.results.template()).text
}
