import Database from 'better-sqlite3'
import { describeStoreFailure } from './failures.ts'

const BUSY_TIMEOUT_MS = 10_000

const connection: unique symbol = Symbol('connection')

/** An open store. Opaque: the database behind it is reached through this module, which only this room imports. */
export interface Store {
  readonly [connection]: Connection
}

interface Connection {
  readonly path: string
  readonly database: Database.Database
  readonly statements: Map<string, Statement<never, unknown>>
  readonly transaction: Database.Transaction<(work: () => unknown) => unknown>
}

/** Opens the database at `path` with the settings every store has. The schema is looked at before anything is written. */
export function connect(path: string): Store {
  try {
    const database = new Database(path, { timeout: BUSY_TIMEOUT_MS })
    try {
      configure(database)
    } catch (error) {
      database.close()
      throw error
    }
    const transaction = database.transaction((work: () => unknown) => work())
    return { [connection]: { path, database, statements: new Map(), transaction } }
  } catch (error) {
    throw describeStoreFailure(error, path)
  }
}

function configure(database: Database.Database): void {
  database.prepare('SELECT COUNT(*) FROM sqlite_schema').get()
  database.pragma('journal_mode = WAL')
  // A commit survives the death of the process; only a power cut may take the last few with it.
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  // Commits are small and many: pages of 16 MB of log are merged into the file at a time.
  database.pragma('wal_autocheckpoint = 4000')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -32768')
  database.pragma('mmap_size = 67108864')
  database.pragma('journal_size_limit = 67108864')
}

export function databaseOf(store: Store): Database.Database {
  return store[connection].database
}

export function pathOf(store: Store): string {
  return store[connection].path
}

/** Every SQL text run so far, for tests of how they are planned. */
export function statementTexts(store: Store): string[] {
  return [...store[connection].statements.keys()]
}

/** A prepared statement whose failures are the store's problems. */
export class Statement<Params extends readonly unknown[], Row> {
  readonly #path: string
  readonly #prepared: Database.Statement<unknown[], Row>

  constructor(path: string, prepared: Database.Statement<unknown[], Row>) {
    this.#path = path
    this.#prepared = prepared
  }

  get(...params: Params): Row | undefined {
    try {
      return this.#prepared.get(...params)
    } catch (error) {
      throw describeStoreFailure(error, this.#path)
    }
  }

  all(...params: Params): Row[] {
    try {
      return this.#prepared.all(...params)
    } catch (error) {
      throw describeStoreFailure(error, this.#path)
    }
  }

  /** How many rows it changed, and the id of the last one inserted. */
  run(...params: Params): { changes: number; rowId: number } {
    try {
      const { changes, lastInsertRowid } = this.#prepared.run(...params)
      return { changes, rowId: Number(lastInsertRowid) }
    } catch (error) {
      throw describeStoreFailure(error, this.#path)
    }
  }
}

/** The statement of this SQL text, prepared at its first use. `Row` is what the columns are named and hold. */
export function statement<Params extends readonly unknown[] = [], Row = never>(
  store: Store,
  sql: string,
): Statement<Params, Row> {
  const { database, path, statements } = store[connection]
  let found = statements.get(sql)
  if (!found) {
    try {
      found = new Statement(path, database.prepare<unknown[], unknown>(sql))
    } catch (error) {
      throw describeStoreFailure(error, path)
    }
    statements.set(sql, found)
  }
  return found as unknown as Statement<Params, Row>
}

/** All of `work` is stored or nothing of it. Inside another transaction it is a savepoint of that one. */
export function inTransaction<T>(store: Store, work: () => T): T {
  const { path, transaction } = store[connection]
  try {
    return transaction.immediate(work) as T
  } catch (error) {
    throw describeStoreFailure(error, path)
  }
}

/**
 * Like {@link inTransaction}, but inside another transaction simply part of that one, which must then be given up
 * as a whole when `work` throws. For what is done very often: a savepoint keeps a copy of every page it changes.
 */
export function joinTransaction<T>(store: Store, work: () => T): T {
  return databaseOf(store).inTransaction ? work() : inTransaction(store, work)
}
