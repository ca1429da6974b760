import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Attempt, HistogramBin, Run, RunProgress, RunSummary } from '#shared/contract/views.ts'
import type { HistogramMeasure } from '#shared/domain/run.ts'
import { useConnection } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import { followEvents } from './follow-events.ts'

/** How often what is shown of a run under way is read again. */
export const RUNNING_INTERVAL_MS = 3_000

/** Every run; the page's feed of changes keeps the list up to date. */
export function useRuns(): UseQueryResult<RunSummary[]> {
  return useQuery(useApi().runs.list.queryOptions())
}

/** Those that can still be had back, the one deleted last first. */
export function useDeletedRuns(): UseQueryResult<DeletedRun[]> {
  return useQuery(useApi().runs.deleted.queryOptions())
}

export interface DeletedRun {
  readonly run: RunSummary
  readonly deletedAt: string
}

export function useRun(id: number): UseQueryResult<Run> {
  return useQuery({
    ...useApi().runs.get.queryOptions({ input: { id } }),
    refetchInterval: (query) => (query.state.data?.status === 'running' ? RUNNING_INTERVAL_MS : false),
  })
}

/** The run with its figures made of what people said instead, where they did. */
export function useJudgedRun(id: number): UseQueryResult<Run> {
  return useQuery(useApi().runs.get.queryOptions({ input: { id, judgement: 'overruled' } }))
}

/** How a run's latency, tokens and reasoning spread; of a run under way, read again now and then. */
export function useHistograms(run: Run): UseQueryResult<Record<HistogramMeasure, HistogramBin[]>> {
  return useQuery({
    ...useApi().runs.histograms.queryOptions({ input: { runId: run.id } }),
    refetchInterval: run.status === 'running' ? RUNNING_INTERVAL_MS : false,
  })
}

/** `isRunning`: its run is under way, so that it may change by itself. */
export function useAttempt(attemptId: number | null, isRunning = false): UseQueryResult<Attempt> {
  return useQuery({
    ...useApi().runs.attempt.queryOptions({ input: { attemptId: attemptId ?? 0 } }),
    enabled: attemptId !== null,
    refetchInterval: ({ state }) => (isRunning && !state.data?.score ? RUNNING_INTERVAL_MS : false),
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
        await followEvents({
          watch: (signal) => connection.client.runs.watch({ id }, { signal }),
          whenOpen: connection.whenOpen,
          onEvent: setProgress,
          signal: controller.signal,
        })
      } catch (error) {
        console.warn(`Run ${id} cannot be watched`, error)
      }
      // Also where the run's end was learnt of otherwise: what is shown of it may be of a moment before.
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
