import { join, resolve } from 'node:path'
import envPaths from 'env-paths'

/**
 * The store every host opens: the one named, else `COTHUB_DB`, else `cothub.db` in the per-user data folder.
 * All three hosts are the same product over the same store, so none of them decides this for itself.
 */
export function chooseStorePath(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const chosen = named ?? env.COTHUB_DB
  return chosen ? resolve(chosen) : join(envPaths('cothub', { suffix: '' }).data, 'cothub.db')
}
