import { useQueries } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Figure } from '#shared/board/figure.ts'
import { type BoardData, joinFigures } from '#shared/board/join-figures.ts'
import type { Judgement } from '#shared/domain/outcome.ts'
import { hasCode } from '../client/failure.ts'
import { useApi } from './api.ts'

export interface ComparedFigures {
  /** Of every model named; null until all are there. */
  readonly figures: readonly Figure[] | null
  /** Models that the store has no figure of. */
  readonly unknown: readonly string[]
  /** What went wrong otherwise. */
  readonly error: unknown
  readonly retry: () => void
}

/** Every figure of a few models, their tasks' included. */
export function useComparedFigures(models: readonly string[], judgement: Judgement): ComparedFigures {
  const api = useApi()
  const combine = useCallback(
    (results: readonly { data: BoardData | undefined; error: unknown; refetch: () => unknown }[]) => {
      const isUnknown = results.map(({ error }) => hasCode(error, 'not-found'))
      const isThere = results.every(({ data }, index) => data !== undefined || isUnknown[index])
      return {
        figures: isThere ? results.flatMap(({ data }) => (data ? joinFigures(data) : [])) : null,
        unknown: models.filter((_, index) => isUnknown[index]),
        error: results.find(({ error }, index) => error && !isUnknown[index])?.error ?? null,
        retry: () => {
          for (const { refetch } of results) refetch()
        },
      }
    },
    [models],
  )
  return useQueries({
    queries: models.map((model) =>
      api.board.details.queryOptions({
        input: { model, judgement },
        staleTime: Number.POSITIVE_INFINITY,
        structuralSharing: false,
      }),
    ),
    combine,
  })
}
