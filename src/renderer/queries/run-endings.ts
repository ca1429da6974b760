import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useConnection } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import { followRun } from './follow-run.ts'
import { useRuns } from './runs.ts'

type Seen = Pick<RunSummary, 'id' | 'status'>
export type EndStatus = Exclude<RunSummary['status'], 'queued' | 'running'>
type Ended = { readonly status: EndStatus }

const isEnded = <Run extends Seen>(run: Run): run is Run & Ended =>
  run.status !== 'running' && run.status !== 'queued'

/** The runs that ended between two looks at the list; none where there was no look before. */
export function findEnded<Run extends Seen>(
  before: readonly Seen[] | null,
  now: readonly Run[],
): (Run & Ended)[] {
  if (before === null) return []
  const known = new Map(before.map((run) => [run.id, run]))
  const newest = Math.max(0, ...before.map(({ id }) => id))
  return now.filter(isEnded).filter(({ id }) => {
    const seen = known.get(id)
    return seen ? !isEnded(seen) : id > newest
  })
}

/**
 * Calls `onEnd` for every run that ends while the page is open, whoever started it. One list is looked at for the
 * whole page, and each running run is followed, so that its end is known at once and every view hears of it.
 */
export function useRunEndings(onEnd: (run: RunSummary & Ended) => void): void {
  const runs = useRuns().data
  const before = useRef<readonly RunSummary[] | null>(null)
  const tell = useEffectEvent(onEnd)
  useEffect(() => {
    if (!runs) return
    const ended = findEnded(before.current, runs)
    before.current = runs
    for (const run of ended) tell(run)
  }, [runs])
  useFollowing((runs ?? []).flatMap(({ id, status }) => (status === 'running' ? [id] : [])))
}

/** Watches the runs and, when one ends, has everything that depends on it fetched again. */
function useFollowing(ids: readonly number[]): void {
  const connection = useConnection()
  const queryClient = useQueryClient()
  const api = useApi()
  const running = ids.join(' ')
  useEffect(() => {
    const controller = new AbortController()
    const follow = async (id: number): Promise<void> => {
      try {
        await followRun({
          watch: (signal) => connection.client.runs.watch({ id }, { signal }),
          whenOpen: connection.whenOpen,
          onProgress: () => undefined,
          signal: controller.signal,
        })
      } catch (error) {
        console.warn(`Run ${id} cannot be watched`, error)
      }
      if (controller.signal.aborted) return
      for (const queryKey of [api.runs.key(), api.leaderboard.key(), api.board.key()])
        void queryClient.invalidateQueries({ queryKey })
    }
    for (const id of running.split(' ').filter(Boolean)) void follow(Number(id))
    return () => controller.abort()
  }, [running, connection, queryClient, api])
}
