import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Client } from '#shared/contract/index.ts'
import type { Attempt } from '#shared/contract/views.ts'
import type { Overruling } from '#shared/domain/outcome.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'
import { useFailureToast } from './failure-toast.tsx'

/** What a person says of an attempt, or takes back. */
export type PersonsWord =
  | { readonly kind: 'overrule'; readonly outcome: Overruling | null; readonly note: string }
  | { readonly kind: 'flag'; readonly flagged: boolean }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'dispute'; readonly disputed: boolean; readonly note: string }

/** Leaves a judgement on an attempt; every list and figure it may change is fetched again. */
export function useJudge(attemptId: number): UseMutationResult<Attempt, Error, PersonsWord> {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (word: PersonsWord) => say(client, attemptId, word),
    onSuccess: async (attempt) => {
      queryClient.setQueryData(api.runs.attempt.queryKey({ input: { attemptId } }), attempt)
      await Promise.all(
        [api.runs.key(), api.board.key(), api.judgements.key()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
}

/** Flags an attempt for a second look, or takes the flag away. */
export function useFlag(): (attemptId: number, flagged: boolean) => void {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  const tellFailure = useFailureToast()
  return useCallback(
    (attemptId, flagged) => {
      const flag = async (): Promise<void> => {
        try {
          await client.judgements.flag({ attemptId, flagged })
        } catch (error) {
          tellFailure('flag', error)
        } finally {
          for (const queryKey of [api.runs.items.key(), api.runs.attempt.key(), api.runs.get.key()])
            void queryClient.invalidateQueries({ queryKey })
        }
      }
      void flag()
    },
    [client, api, queryClient, tellFailure],
  )
}

function say({ judgements }: Client, attemptId: number, word: PersonsWord): Promise<Attempt> {
  switch (word.kind) {
    case 'overrule':
      return judgements.overrule({ attemptId, outcome: word.outcome, note: word.note })
    case 'flag':
      return judgements.flag({ attemptId, flagged: word.flagged })
    case 'note':
      return judgements.note({ attemptId, note: word.note })
    case 'dispute':
      return judgements.dispute({ attemptId, disputed: word.disputed, note: word.note })
  }
}
