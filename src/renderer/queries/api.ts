import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import type { Client } from '#shared/contract/index.ts'
import { useClient } from '../client/ConnectionProvider.tsx'

const utilsByClient = new WeakMap<Client, RouterUtils<Client>>()

/** Query options of every call in the contract. */
export const useApi = (): RouterUtils<Client> => apiOf(useClient())

/** The same outside of components. */
export function apiOf(client: Client): RouterUtils<Client> {
  const known = utilsByClient.get(client)
  if (known) return known
  const utils = createTanstackQueryUtils(client)
  utilsByClient.set(client, utils)
  return utils
}
