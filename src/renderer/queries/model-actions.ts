import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { KeyState, ListedModel, LocalServer, NewModel, TestedModel } from '#shared/contract/views.ts'
import type { ProviderId } from '#shared/domain/model.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'

/** Whom to ask which models there are. */
export interface ModelSource {
  readonly provider: Exclude<ProviderId, 'baseline'>
  readonly baseUrl: string | null
  readonly keyEnv: string | null
}

/** Whose key it is: one model's, or that of every model which reads the variable. */
export type KeyOwner = { readonly model: string } | { readonly variable: string }

export interface ModelActions {
  add(model: NewModel): Promise<ListedModel>
  update(model: NewModel): Promise<ListedModel>
  remove(name: string): Promise<void>
  setKey(of: KeyOwner, key: string | null): Promise<KeyState>
  test(name: string): Promise<TestedModel>
  testNew(model: NewModel, key: string | null): Promise<TestedModel>
  available(source: ModelSource, key: string | null): Promise<string[]>
  discoverLocal(): Promise<LocalServer[]>
}

/**
 * What can be done about models. Each calls the engine directly: a query or mutation would keep its input in the
 * page's cache, and keys are among the inputs.
 */
export function useModelActions(): ModelActions {
  const client = useClient()
  const api = useApi()
  const queryClient = useQueryClient()
  return useMemo(() => {
    const listAnew = async <Result>(result: Promise<Result>): Promise<Result> => {
      const done = await result
      await queryClient.invalidateQueries({ queryKey: api.models.key() })
      return done
    }
    return {
      add: (model) => listAnew(client.models.add(model)),
      update: (model) => listAnew(client.models.update(model)),
      remove: async (name) => void (await listAnew(client.models.remove({ name }))),
      setKey: (of, key) => listAnew(client.models.setKey({ ...of, key })),
      test: (name) => client.models.test({ name }),
      testNew: (model, key) => client.models.test({ model, key }),
      available: (source, key) => client.models.available({ ...source, key }),
      discoverLocal: () => client.models.discoverLocal(),
    }
  }, [client, api, queryClient])
}
