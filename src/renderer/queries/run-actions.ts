import { useMutationState, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useConnection } from '../client/ConnectionProvider.tsx'
import { useText } from '../i18n/language.tsx'
import { showToast } from '../ui/toast.tsx'
import { useApi } from './api.ts'
import { useFailureToast } from './failure-toast.tsx'

/** What can be asked of a run in one call. */
export const RUN_ORDERS = ['pause', 'resume', 'retry', 'cancel'] as const
export type RunOrder = (typeof RUN_ORDERS)[number]

export interface RunActions {
  order(order: RunOrder, id: number): Promise<void>
  rename(id: number, label: string | null): Promise<void>
  /** Deletes runs and offers to take that back; resolves to those that are gone. */
  remove(ids: readonly number[]): Promise<readonly number[]>
  /** Has deleted runs back. */
  restore(ids: readonly number[]): Promise<void>
  /** Opens a new run with the choices of this one. */
  duplicate(id: number): Promise<void>
}

/** Under these an order is remembered while it is carried out: pausing waits for the answers under way. */
const orderKey = (id: number, ...order: RunOrder[]) => ['run order', id, ...order]

/** What a run has been asked to do and has not done yet. */
export function useOrderUnderWay(id: number): RunOrder | null {
  const orders = useMutationState({
    filters: { mutationKey: orderKey(id), status: 'pending' },
    select: ({ options }) => options.mutationKey?.[2] as RunOrder,
  })
  return orders.at(-1) ?? null
}

/** Runs after a run has been asked to do something; what the engine refuses is told where the reader looks. */
export function useRunActions(): RunActions {
  const { client } = useConnection()
  const api = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { runs, toasts } = useText()
  const tellFailure = useFailureToast()
  const text = runs.actions
  return useMemo(() => {
    const lookAgain = async (): Promise<void> => {
      await queryClient.invalidateQueries({ queryKey: api.runs.key() })
      void queryClient.invalidateQueries({ queryKey: api.leaderboard.key() })
      void queryClient.invalidateQueries({ queryKey: api.board.key() })
    }
    const tell = (error: unknown): void => tellFailure('run order', error)
    const attempt = async <Result>(call: () => Promise<Result>): Promise<Result | null> => {
      try {
        return await call()
      } catch (error) {
        tell(error)
        return null
      } finally {
        await lookAgain()
      }
    }
    const restore = async (ids: readonly number[]): Promise<void> =>
      void (await attempt(() => Promise.all(ids.map((id) => client.runs.undelete({ id })))))
    return {
      restore,
      order: async (order, id) => {
        const carryOut = () => attempt(() => client.runs[order]({ id }))
        await queryClient
          .getMutationCache()
          .build(queryClient, {
            mutationKey: orderKey(id, order),
            mutationFn: carryOut,
            networkMode: 'always',
          })
          .execute(undefined)
      },
      rename: async (id, label) => void (await attempt(() => client.runs.rename({ id, label }))),
      remove: async (ids) => {
        const results = await Promise.allSettled(ids.map((id) => client.runs.delete({ id })))
        const deleted = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
        for (const result of results) if (result.status === 'rejected') tell(result.reason)
        await lookAgain()
        if (deleted.length > 0)
          showToast({
            id: `deleted ${deleted.map(({ id }) => id).join(' ')}`,
            kind: 'good',
            title: text.deleted(deleted.length, deleted[0]?.id ?? 0),
            close: toasts.close,
            action: { label: text.undo, run: () => void restore(deleted.map(({ id }) => id)) },
          })
        return deleted.map(({ id }) => id)
      },
      duplicate: async (id) => {
        const request = await attempt(() => client.runs.duplicate({ id }))
        if (!request) return
        const choices = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null))
        await navigate({ to: '/runs', search: { ...choices, new: true } })
      },
    }
  }, [client, api, queryClient, navigate, text, toasts, tellFailure])
}

const UNDER_WAY = ['queued', 'running'] as const

/** Whether a run still changes by itself. */
export const isUnderWay = ({ status }: Pick<RunSummary, 'status'>): boolean =>
  (UNDER_WAY as readonly string[]).includes(status)

/** What makes sense to ask of a run as it is, most useful first. */
export function ordersFor(run: RunSummary): RunOrder[] {
  if (isUnderWay(run)) return ['pause', 'cancel']
  const errors = run.outcomes.error
  // Also where all is answered: its process may have gone before it could write so.
  const canGoOn = run.status !== 'done' && run.status !== 'incomplete'
  return [
    ...(canGoOn ? (['resume'] as const) : []),
    ...(errors > 0 ? (['retry'] as const) : []),
    ...(run.status === 'paused' ? (['cancel'] as const) : []),
  ]
}
