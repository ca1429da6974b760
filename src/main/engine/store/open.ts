import { statSync } from 'node:fs'
import { connect, databaseOf, pathOf, type Store, statement } from './connection.ts'
import { listMigrations, migrate, schemaVersion } from './migrations.ts'
import { prepareStoreFile } from './store-file.ts'

export { inTransaction, type Store } from './connection.ts'

export interface StoreInfo {
  readonly path: string
  readonly schemaVersion: number
  /** Of the database and its write-ahead log. */
  readonly byteLength: number
  readonly runs: number
  readonly items: number
  readonly responses: number
  readonly sqliteVersion: string
}

/**
 * Opens the store at `path` (or `:memory:`), creating it and its folder where there is none and migrating it
 * where it is older. Fails with the problems `store-too-new`, `store-corrupt`, `store-unwritable`, `disk-full`,
 * and `bad-input` for a path that is a folder; a file that is refused is left untouched.
 */
export function openStore(path: string, options: { migrationsDir: string; now: () => Date }): Store {
  const migrations = listMigrations(options.migrationsDir)
  if (path !== ':memory:') prepareStoreFile(path, migrations.length)
  const store = connect(path)
  try {
    migrate(store, migrations, options.now)
    return store
  } catch (error) {
    closeStore(store)
    throw error
  }
}

/** A number that changes whenever another connection has written to the store; cheap to ask for. */
export function changesByOthers(store: Store): number {
  return Number(databaseOf(store).pragma('data_version', { simple: true }))
}

export function closeStore(store: Store): void {
  databaseOf(store).close()
}

export function storeInfo(store: Store): StoreInfo {
  const counts = statement<[], { runs: number; items: number; responses: number; sqliteVersion: string }>(
    store,
    `SELECT (SELECT COUNT(*) FROM run WHERE deleted_at IS NULL) AS runs,
            (SELECT COUNT(*) FROM item) AS items,
            (SELECT COALESCE(SUM(correct + wrong + partial + no_answer + truncated + refused), 0)
               FROM run_task) AS responses,
            sqlite_version() AS sqliteVersion`,
  ).get()
  if (!counts) throw new Error('counting returned no row')
  const path = pathOf(store)
  return { path, schemaVersion: schemaVersion(store), byteLength: byteLengthOf(path), ...counts }
}

function byteLengthOf(path: string): number {
  if (path === ':memory:') return 0
  return [path, `${path}-wal`].reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
