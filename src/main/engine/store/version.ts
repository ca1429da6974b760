import { type Store, statement } from './connection.ts'

/** Of the store as it is now: another after every change, whether this process made it or a different one. */
export function storeVersion(store: Store): string {
  const row = statement<[], { version: string }>(
    store,
    `SELECT data_version || '/' || total_changes() AS version FROM pragma_data_version`,
  ).get()
  return row?.version ?? ''
}
