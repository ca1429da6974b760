import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'
import { databaseOf, inTransaction, pathOf, type Store } from './connection.ts'
import { describeFileFailure, describeStoreFailure } from './failures.ts'
import { APPLICATION_ID } from './store-file.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly path: string
}

/** The `NNNN_name.sql` files of a folder, in order. Throws unless they count up from 1 without a gap. */
export function listMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name))
    .sort()
  return names.map((name, index) => {
    const version = Number(name.slice(0, 4))
    if (version !== index + 1) throw new Error(`migration ${name} is out of order in ${folder}`)
    return { version, name: name.slice(5, -'.sql'.length), path: join(folder, name) }
  })
}

/** Brings a store up to the last of `migrations`, each in a transaction of its own, after copying what was there. */
export function migrate(store: Store, migrations: readonly Migration[], now: () => Date): void {
  const version = schemaVersion(store)
  const pending = migrations.filter((migration) => migration.version > version)
  if (pending.length === 0) return
  if (version > 0) {
    refuseDamage(store)
    backUp(store, version + 1)
  }
  const database = databaseOf(store)
  // A migration that rebuilds a table drops what others refer to; each is checked as a whole before it is kept.
  database.pragma('foreign_keys = OFF')
  for (const migration of pending) applyMigration(store, migration, now())
  database.pragma('foreign_keys = ON')
}

export function schemaVersion(store: Store): number {
  return Number(databaseOf(store).pragma('user_version', { simple: true }))
}

function applyMigration(store: Store, migration: Migration, now: Date): void {
  const sql = readFileSync(migration.path, 'utf8')
  inTransaction(store, () => {
    // Another process may have opened the same store and been quicker.
    if (schemaVersion(store) >= migration.version) return
    const database = databaseOf(store)
    database.exec(sql)
    const broken = database.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0)
      throw new Error(`migration ${migration.name} leaves ${broken.length} dangling references`)
    database
      .prepare('INSERT INTO migration (version, name, applied_at) VALUES (?, ?, ?)')
      .run(migration.version, migration.name, now.toISOString())
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${migration.version}`)
  })
}

function refuseDamage(store: Store): void {
  const found = String(databaseOf(store).pragma('quick_check(1)', { simple: true }))
  if (found === 'ok') return
  throw new Problem('store-corrupt', `the store ${pathOf(store)} is damaged: ${found}`, {
    hint: 'put a backup in its place, or choose another file with --db',
  })
}

/** Copies the store, what is still in its log included, to `PATH.before-N.bak`. */
function backUp(store: Store, nextVersion: number): void {
  const path = pathOf(store)
  if (path === ':memory:') return
  const backup = `${path}.before-${nextVersion}.bak`
  const partial = `${backup}.partial`
  try {
    rmSync(partial, { force: true })
    databaseOf(store).prepare('VACUUM INTO ?').run(partial)
    renameSync(partial, backup)
  } catch (error) {
    rmSync(partial, { force: true })
    throw describeFileFailure(describeStoreFailure(error, path), path)
  }
}
