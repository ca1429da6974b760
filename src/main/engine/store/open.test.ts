import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { Problem } from '#shared/domain/problem.ts'
import { databaseOf } from './connection.ts'
import {
  addModel,
  closeStore,
  createRun,
  deleteRun,
  inTransaction,
  listModels,
  listRuns,
  queryItems,
  storeInfo,
} from './index.ts'
import { listMigrations } from './migrations.ts'
import { MIGRATIONS, MODEL, NOON, openFixture, planOf, queryOf, temporaryFolder } from './store.fixture.ts'

/** The newest schema there is. */
const SHIPPED = readdirSync(MIGRATIONS).length

const problemOf = (work: () => unknown): Problem => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('it went through')
}

/** A folder of migrations that goes on from ours with `sql`. */
function migrationsWith(folder: string, sql: string): string {
  const migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  for (const file of readdirSync(MIGRATIONS)) copyFileSync(join(MIGRATIONS, file), join(migrations, file))
  const next = String(readdirSync(MIGRATIONS).length + 1).padStart(4, '0')
  writeFileSync(join(migrations, `${next}_test.sql`), sql)
  return migrations
}

describe('a new store', () => {
  test('is created with its folder, and found again as it was left', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'new', 'folder', 'store.sqlite')
    const created = openFixture(path)
    addModel(created, MODEL, NOON)
    closeStore(created)

    const reopened = openFixture(path)
    expect(listModels(reopened)).toEqual([MODEL])
    expect(storeInfo(reopened)).toMatchObject({
      path,
      schemaVersion: SHIPPED,
      runs: 0,
      items: 0,
      responses: 0,
    })
    expect(storeInfo(reopened).byteLength).toBeGreaterThan(4096)
    closeStore(reopened)
    expect(readdirSync(join(folder.path, 'new', 'folder'))).toEqual(['store.sqlite'])
  })

  test('takes over an empty file, and one that a killed process left without a schema', () => {
    using folder = temporaryFolder()
    const empty = join(folder.path, 'empty.sqlite')
    writeFileSync(empty, '')
    closeStore(openFixture(empty))

    const begun = join(folder.path, 'begun.sqlite')
    const database = new Database(begun)
    database.pragma('journal_mode = WAL')
    database.close()
    closeStore(openFixture(begun))
    expect(readFileSync(begun).readInt32BE(60)).toBe(SHIPPED)
  })

  test('keeps foreign keys and writes ahead', () => {
    using folder = temporaryFolder()
    const store = openFixture(join(folder.path, 'store.sqlite'))
    expect(databaseOf(store).pragma('foreign_keys', { simple: true })).toBe(1)
    expect(databaseOf(store).pragma('journal_mode', { simple: true })).toBe('wal')
    closeStore(store)
  })
})

describe('a file that is refused stays as it was', () => {
  const ours = (folder: string): Buffer => {
    const path = join(folder, 'ours.sqlite')
    const store = openFixture(path)
    addModel(store, MODEL, NOON)
    closeStore(store)
    return readFileSync(path)
  }
  const foreign = (folder: string): Buffer => {
    const path = join(folder, 'foreign.sqlite')
    const database = new Database(path)
    database.exec('CREATE TABLE bookmark (url TEXT)')
    database.close()
    return readFileSync(path)
  }
  const newer = (bytes: Buffer): Buffer => {
    bytes.writeInt32BE(99, 60)
    return bytes
  }
  const overwritten = (bytes: Buffer): Buffer => bytes.fill(0xff, 100, 4096)

  test.each<[string, (folder: string) => Buffer, string, RegExp]>([
    [
      'newer',
      (folder) => newer(ours(folder)),
      'store-too-new',
      new RegExp(`newer version \\(schema 99, this one knows ${SHIPPED}\\)`),
    ],
    [
      'no database',
      () => Buffer.from('question,answer\n1+1,2\n'.repeat(50)),
      'store-corrupt',
      /no SQLite database/,
    ],
    ['shorter than a header', () => Buffer.from('SQLite format 3\0'), 'store-corrupt', /no SQLite database/],
    ['cut short', (folder) => ours(folder).subarray(0, 8192), 'store-corrupt', /cut short: 8192 of/],
    ['its schema overwritten', (folder) => overwritten(ours(folder)), 'store-corrupt', /damaged/],
    ['of another program', foreign, 'store-corrupt', /another program/],
  ])('%s', (_, content, code, message) => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    const bytes = content(folder.path)
    writeFileSync(path, bytes)
    const before = readdirSync(folder.path)

    const problem = problemOf(() => openFixture(path))
    expect(problem).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(problem.message).toContain(path)
    expect(problem.hint).not.toBeNull()
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(folder.path)).toEqual(before)
  })

  test('newer, which only its write-ahead log tells', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    closeStore(openFixture(path))
    const other = new Database(path)
    other.pragma('user_version = 99')
    const bytes = readFileSync(path)
    expect(bytes.readInt32BE(60)).toBe(SHIPPED)

    expect(problemOf(() => openFixture(path)).code).toBe('store-too-new')
    expect(readFileSync(path).equals(bytes)).toBe(true)
    other.close()
  })

  test('a folder is no store', () => {
    using folder = temporaryFolder()
    expect(problemOf(() => openFixture(folder.path))).toMatchObject({
      code: 'bad-input',
      message: `${folder.path} is a folder, so it cannot be a store`,
    })
  })

  test('a file is no folder to create a store in', () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'file'), 'text')
    expect(problemOf(() => openFixture(join(folder.path, 'file', 'store.sqlite'))).code).toBe(
      'store-unwritable',
    )
  })
})

describe('migrations', () => {
  test('of a store before runs could be put down keep its runs, and what hangs on them', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    const migrations = join(folder.path, 'before')
    mkdirSync(migrations)
    for (const { name, version, path: file } of listMigrations(MIGRATIONS).slice(0, 2))
      copyFileSync(file, join(migrations, `000${version}_${name}.sql`))
    const old = openFixture(path, migrations)
    databaseOf(old).exec(`
      INSERT INTO text VALUES (1, x'00', 2, 'utf8', x'5b5d');
      INSERT INTO item (id, hash, benchmark, task, split, ordinal, answer_type, question, gold)
        VALUES (1, 'h', 'bbh', 'navigate', 'test', 0, 'boolean-like', 'Back?', 'Yes');
      INSERT INTO prompt VALUES (1, 'p', '2026');
      INSERT INTO prompt_version VALUES (1, 1, 1, 'hash', '{"name":"p","format":"zero-shot-cot","templates":[]}', '2026');
      INSERT INTO run (id, label, status, stop_reason, model_name, model, benchmark, format, method,
                       prompt_version_id, prompt_style, sampling, selection, concurrency, extractor_version, created_at)
        VALUES (7, 'kept', 'stopped', 'No.', 'm', '{"name":"m"}', 'bbh', 'zero-shot-cot', 'single', 1, 'chat',
                '{"samples":1}', '{}', 4, 1, '2026'),
               (9, NULL, 'planned', NULL, 'm', '{"name":"m"}', 'bbh', 'zero-shot-cot', 'single', 1, 'chat',
                '{"samples":1}', '{}', 4, 1, '2026');
      INSERT INTO run_task (run_id, task, prefix_text_id, shots, items, attempts, correct) VALUES (7, 'navigate', 1, 0, 1, 1, 1);
      INSERT INTO attempt (id, run_id, item_id, sample, status) VALUES (1, 7, 1, 0, 'pending');`)
    closeStore(old)

    const store = openFixture(path)
    expect(listRuns(store)).toMatchObject([
      { id: 9, status: 'interrupted', stopReason: null, stopCause: null },
      {
        id: 7,
        label: 'kept',
        status: 'stopped',
        stopReason: 'No.',
        stopCause: 'provider',
        tasks: [{ attempts: 1 }],
      },
    ])
    expect(queryItems(store, queryOf({ runId: 7 })).total).toBe(1)
    deleteRun(store, 7)
    expect(databaseOf(store).prepare('SELECT COUNT(*) FROM attempt').pluck().get()).toBe(0)
    deleteRun(store, 9)
    expect(createRun(store, planOf(store), NOON)).toBe(10)
    closeStore(store)
  })

  test('copy the store first, with what is still in its log, then run once', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    const old = openFixture(path)
    addModel(old, MODEL, NOON)
    const migrations = migrationsWith(folder.path, `UPDATE model SET organisation = 'migrated';`)
    // The old store is still open, so the model is in the log and not yet in the file.
    const store = openFixture(path, migrations)
    expect(listModels(store)[0]?.organisation).toBe('migrated')
    expect(storeInfo(store).schemaVersion).toBe(SHIPPED + 1)
    expect(
      databaseOf(store).prepare('SELECT version, name, applied_at FROM migration ORDER BY version').all(),
    ).toEqual([
      ...listMigrations(MIGRATIONS).map(({ version, name }) => ({
        version,
        name,
        applied_at: NOON.toISOString(),
      })),
      { version: SHIPPED + 1, name: 'test', applied_at: NOON.toISOString() },
    ])
    closeStore(store)
    closeStore(old)

    const backup = openFixture(`${path}.before-${SHIPPED + 1}.bak`)
    expect(listModels(backup)).toEqual([MODEL])
    closeStore(backup)
    closeStore(openFixture(path, migrations))
  })

  test.each([
    ['has an error', 'CREATE TABLE extra (id INTEGER) STRICT; SELECT nonsense;', /nonsense/],
    [
      'breaks a reference',
      `INSERT INTO prompt_version (prompt_id, version, hash, content, created_at) VALUES (7, 1, 'h', '{}', '');`,
      /1 dangling reference/,
    ],
  ])('one that %s leaves the store as it was', (_, sql, message) => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    closeStore(openFixture(path))
    const migrations = migrationsWith(folder.path, sql)
    expect(() => openFixture(path, migrations)).toThrow(message)

    const store = openFixture(path)
    expect(storeInfo(store).schemaVersion).toBe(SHIPPED)
    expect(databaseOf(store).prepare(`SELECT name FROM sqlite_schema WHERE name = 'extra'`).all()).toEqual([])
    closeStore(store)
  })

  test('a damaged store is not migrated', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    const store = openFixture(path)
    const rootPage = databaseOf(store)
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'item_by_task'`)
      .pluck()
      .get()
    closeStore(store)
    // An index is not needed to copy the store, so the copy alone would not notice.
    const end = 4096 * Number(rootPage)
    const bytes = readFileSync(path).fill(0xff, end - 4096, end)
    writeFileSync(path, bytes)
    const migrations = migrationsWith(folder.path, 'CREATE TABLE extra (id INTEGER) STRICT;')
    expect(problemOf(() => openFixture(path, migrations)).code).toBe('store-corrupt')
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['migrations', 'store.sqlite'])
  })

  test('are not begun when the copy cannot be made', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    closeStore(openFixture(path))
    mkdirSync(`${path}.before-${SHIPPED + 1}.bak`)
    const migrations = migrationsWith(folder.path, 'CREATE TABLE extra (id INTEGER) STRICT;')
    expect(problemOf(() => openFixture(path, migrations)).code).toBe('store-unwritable')
    expect(readdirSync(folder.path)).toEqual([
      'migrations',
      'store.sqlite',
      `store.sqlite.before-${SHIPPED + 1}.bak`,
    ])
    const store = openFixture(path)
    expect(storeInfo(store).schemaVersion).toBe(SHIPPED)
    closeStore(store)
  })

  test('with a gap in their numbers are a defect', () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, '0002_second.sql'), '')
    expect(() => openFixture(':memory:', folder.path)).toThrow('migration 0002_second.sql is out of order')
  })
})

describe('a disk that does not take it', () => {
  test('full: the transaction is undone and the problem says so', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    const store = openFixture(path)
    const pages = Number(databaseOf(store).pragma('page_count', { simple: true }))
    databaseOf(store).pragma(`max_page_count = ${pages}`)
    const problem = problemOf(() =>
      inTransaction(store, () => {
        for (let index = 0; index < 100; index++) {
          addModel(store, { ...MODEL, name: `model-${index}`, organisation: 'x'.repeat(1000) }, NOON)
        }
      }),
    )
    expect(problem).toMatchObject({ code: 'disk-full', message: `no space is left for the store ${path}` })
    expect(listModels(store)).toEqual([])
    closeStore(store)
  })

  test('in use by another process for longer than one waits', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.sqlite')
    const store = openFixture(path)
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    databaseOf(store).pragma('busy_timeout = 0')
    expect(problemOf(() => addModel(store, MODEL, NOON))).toMatchObject({
      code: 'store-unwritable',
      message: `the store ${path} is in use by another process`,
    })
    other.close()
    closeStore(store)
  })

  test.runIf(process.platform === 'linux')('where the system makes no folders', () => {
    expect(problemOf(() => openFixture('/proc/nowhere/deep/store.sqlite')).code).toBe('store-unwritable')
  })

  test.runIf(process.platform !== 'win32').each(['store.sqlite', 'new.sqlite', 'deep/er/new.sqlite'])(
    'read-only folder: %s',
    (name) => {
      using folder = temporaryFolder()
      const shared = join(folder.path, 'shared')
      mkdirSync(shared)
      closeStore(openFixture(join(shared, 'store.sqlite')))
      chmodSync(join(shared, 'store.sqlite'), 0o444)
      chmodSync(shared, 0o555)
      const before = readFileSync(join(shared, 'store.sqlite'))

      asOrdinaryUser(folder.path, () => {
        const path = join(shared, name)
        const problem = problemOf(() => openFixture(path))
        expect(problem.code).toBe('store-unwritable')
        expect(problem.message).toContain(path)
      })
      expect(readFileSync(join(shared, 'store.sqlite')).equals(before)).toBe(true)
      expect(readdirSync(shared)).toEqual(['store.sqlite'])
      chmodSync(shared, 0o755)
    },
  )
})

/** Modes do not hold the superuser back, so as the superuser `work` is done as nobody. */
function asOrdinaryUser(folder: string, work: () => void): void {
  if (process.geteuid?.() !== 0) {
    work()
    return
  }
  chmodSync(folder, 0o755)
  process.seteuid?.(65_534)
  try {
    work()
  } finally {
    process.seteuid?.(0)
  }
}
