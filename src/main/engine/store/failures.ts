import Database from 'better-sqlite3'
import { Problem } from '#shared/domain/problem.ts'

/** Turns what SQLite reports of the disk and the file into a {@link Problem}; anything else comes back as it is. */
export function describeStoreFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const [kind] = error.code.replace(/^SQLITE_/, '').split('_', 1)
  switch (kind) {
    case 'FULL':
      return diskFull(path, error)
    case 'CORRUPT':
    case 'NOTADB':
      return new Problem('store-corrupt', `the store ${path} is damaged: ${error.message}`, {
        hint: 'put a backup in its place, or choose another file with --db',
        cause: error,
        detail: { kind: 'store-damaged', path, words: error.message },
      })
    case 'READONLY':
    case 'CANTOPEN':
    case 'PERM':
    case 'AUTH':
    case 'IOERR':
      return unwritable(path, error.message, error)
    case 'BUSY':
    case 'LOCKED':
      return new Problem('store-unwritable', `the store ${path} is in use by another process`, {
        hint: 'wait for the other process to finish, then try again',
        cause: error,
        detail: { kind: 'store-busy', path },
      })
    default:
      return error
  }
}

/** Whether a store's failure is only that another process held it for longer than is waited: it may pass. */
export function isStoreBusy(error: unknown): boolean {
  const cause = error instanceof Problem ? error.cause : error
  return cause instanceof Database.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(cause.code)
}

/** The same for what the file system reports before SQLite is asked. */
export function describeFileFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return diskFull(path, error)
  return unwritable(path, error.message, error)
}

function diskFull(path: string, cause: Error): Problem {
  return new Problem('disk-full', `no space is left for the store ${path}`, {
    hint: 'free some space on that disk and try again; what was stored before is safe',
    cause,
    detail: { kind: 'disk-full', path },
  })
}

function unwritable(path: string, reason: string, cause: Error): Problem {
  return new Problem('store-unwritable', `the store ${path} cannot be opened for writing: ${reason}`, {
    hint: 'make the file and its folder writable, or choose another file with --db',
    cause,
    detail: { kind: 'store-unwritable', path, words: reason },
  })
}
