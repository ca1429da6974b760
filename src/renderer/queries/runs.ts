import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Attempt, Run, RunProgress, RunSummary } from '#shared/contract/views.ts'
import { useConnection } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import { followRun } from './follow-run.ts'

/** Runs may also be started by another process on the same store, so lists look again every few seconds. */
const LIST_INTERVAL_MS = 4_000
const RUNNING_INTERVAL_MS = 2_000

export function useRuns(): UseQueryResult<RunSummary[]> {
  return useQuery(useApi().runs.list.queryOptions({ refetchInterval: LIST_INTERVAL_MS }))
}

export function useRun(id: number): UseQueryResult<Run> {
  return useQuery({
    ...useApi().runs.get.queryOptions({ input: { id } }),
    refetchInterval: (query) => (query.state.data?.status === 'running' ? RUNNING_INTERVAL_MS : false),
  })
}

export function useAttempt(attemptId: number | null): UseQueryResult<Attempt> {
  return useQuery({
    ...useApi().runs.attempt.queryOptions({ input: { attemptId: attemptId ?? 0 } }),
    enabled: attemptId !== null,
    placeholderData: keepPreviousData,
  })
}

/** Live progress of a running run; null before its first event and for runs that are not running. */
export function useRunProgress(id: number, isRunning: boolean): RunProgress | null {
  const connection = useConnection()
  const queryClient = useQueryClient()
  const api = useApi()
  const [progress, setProgress] = useState<RunProgress | null>(null)

  useEffect(() => {
    if (!isRunning) return
    const controller = new AbortController()
    const follow = async (): Promise<void> => {
      try {
        await followRun({
          watch: (signal) => connection.client.runs.watch({ id }, { signal }),
          whenOpen: connection.whenOpen,
          onProgress: setProgress,
          signal: controller.signal,
        })
      } catch (error) {
        console.warn(`Run ${id} cannot be watched`, error)
      }
      if (controller.signal.aborted) return
      await queryClient.invalidateQueries({ queryKey: api.runs.key() })
      await queryClient.invalidateQueries({ queryKey: api.board.key() })
    }
    void follow()
    return () => {
      controller.abort()
      setProgress(null)
    }
  }, [id, isRunning, connection, queryClient, api])

  return progress
}
