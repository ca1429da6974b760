import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react'
import type { RunsChange } from '#shared/contract/views.ts'
import { useConnection } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import { followEvents } from './follow-events.ts'
import { applyChange } from './runs-change.ts'

export type RunningRun = RunsChange['running'][number]
type Running = ReadonlyMap<number, RunningRun>

interface RunsFeed {
  getRunning(): Running
  /** Calls `listener` with every change; returns how to stop. */
  subscribe(listener: (change: RunsChange) => void): () => void
  publish(change: RunsChange): void
}

function createRunsFeed(): RunsFeed {
  let running: Running = new Map()
  const listeners = new Set<(change: RunsChange) => void>()
  return {
    getRunning: () => running,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    publish: (change) => {
      running = new Map(change.running.map((run) => [run.id, run]))
      for (const listener of listeners) listener(change)
    },
  }
}

const FeedContext = createContext<RunsFeed | null>(null)

/** Hears once, for the whole page, what becomes of any run, and keeps the list of runs and all that hangs on it fresh. */
export function RunsFeedProvider({ children }: { children: ReactNode }): ReactElement {
  const connection = useConnection()
  const queryClient = useQueryClient()
  const api = useApi()
  const [feed] = useState(createRunsFeed)
  useEffect(() => {
    const controller = new AbortController()
    const { queryKey } = api.runs.list.queryOptions()
    let isFirst = true
    const hear = (change: RunsChange): void => {
      // The first event of a watch tells only what is under way. What else happened before it, the list tells, and a run
      // that was asked for before the page was there is asked for once more.
      if (isFirst)
        for (const stale of [queryKey, api.runs.get.key()])
          void queryClient.invalidateQueries({ queryKey: stale })
      else if (change.changed.length > 0 || change.removed.length > 0) {
        queryClient.setQueryData(queryKey, (runs) => runs && applyChange(runs, change))
        // Whoever did it: this page, another one, or a command in a terminal.
        for (const stale of [
          api.runs.get.key(),
          api.runs.deleted.key(),
          api.leaderboard.key(),
          api.board.key(),
        ])
          void queryClient.invalidateQueries({ queryKey: stale })
      }
      isFirst = false
      feed.publish(change)
    }
    followEvents<RunsChange, unknown>({
      watch: (signal) => {
        isFirst = true
        return connection.client.runs.watchAll(undefined, { signal })
      },
      whenOpen: connection.whenOpen,
      onEvent: hear,
      signal: controller.signal,
    }).catch((error: unknown) => console.warn('The runs cannot be watched', error))
    return () => controller.abort()
  }, [connection, queryClient, api, feed])
  return <FeedContext value={feed}>{children}</FeedContext>
}

function useRunsFeed(): RunsFeed {
  const feed = useContext(FeedContext)
  if (!feed) throw new Error('no RunsFeedProvider above this component')
  return feed
}

/** Coarse live figures of the runs under way, by id. */
export function useRunning(): Running {
  const feed = useRunsFeed()
  return useSyncExternalStore(feed.subscribe, feed.getRunning)
}

/** Calls `onChange` with what becomes of runs while the component stands, whoever does it. */
export function useRunsChange(onChange: (change: RunsChange) => void): void {
  const feed = useRunsFeed()
  const tell = useEffectEvent(onChange)
  useEffect(() => feed.subscribe((change) => tell(change)), [feed])
}
