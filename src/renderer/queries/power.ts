import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Client } from '#shared/contract/index.ts'
import type { PowerAnswer } from '#shared/contract/views.ts'
import { useApi } from './api.ts'

export type PowerInput = Parameters<Client['power']['items']>[0]

/** How many items it takes to find a difference, and what a number of items would show; null asks for nothing. */
export function usePower(input: PowerInput | null): UseQueryResult<PowerAnswer> {
  return useQuery({
    ...useApi().power.items.queryOptions({ input: input ?? { difference: 1 } }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
}
