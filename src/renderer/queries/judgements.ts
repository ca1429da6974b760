import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'

/** Flags an attempt for a second look, or takes the flag away. */
export function useFlag(): (attemptId: number, flagged: boolean) => void {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  return useCallback(
    (attemptId, flagged) => {
      const flag = async (): Promise<void> => {
        try {
          await client.judgements.flag({ attemptId, flagged })
        } finally {
          for (const queryKey of [api.runs.items.key(), api.runs.attempt.key(), api.runs.get.key()])
            void queryClient.invalidateQueries({ queryKey })
        }
      }
      void flag()
    },
    [client, api, queryClient],
  )
}
