import { ORPCError } from '@orpc/client'
import { QueryClient } from '@tanstack/react-query'
import type { Connection } from '../client/connection.ts'

const MOST_RETRIES = 2

/** The page's cache; everything in it is fetched again after the engine was away. */
export function createQueryClient(connection: Connection): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // The engine is on this machine: whether there is a network says nothing about it.
        networkMode: 'always',
        staleTime: 1_000,
        refetchOnWindowFocus: true,
        // What the engine refuses it refuses again; only a connection that died is worth another try.
        retry: (failures, error) => !(error instanceof ORPCError) && failures < MOST_RETRIES,
        retryDelay: 250,
      },
      mutations: { networkMode: 'always' },
    },
  })
  let wasLost = false
  connection.subscribe(() => {
    if (connection.getState() === 'lost') wasLost = true
    else if (wasLost) {
      wasLost = false
      void queryClient.invalidateQueries()
    }
  })
  return queryClient
}
