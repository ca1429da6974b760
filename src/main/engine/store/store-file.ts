import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Problem } from '#shared/domain/problem.ts'
import { describeFileFailure, describeStoreFailure } from './failures.ts'

/** `CTHB`: tells our files from every other SQLite database. */
export const APPLICATION_ID = 0x43544842

/** The SQLite file header: https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER_BYTES = 100
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')

interface FileFacts {
  readonly applicationId: number
  readonly schemaVersion: number
  readonly pages: number
}

/**
 * Makes sure that the file at `path` may be opened and written as a store of at most `newestVersion`, creating
 * its folder where there is none. The file itself is only read: one that is refused stays as it was.
 */
export function prepareStoreFile(path: string, newestVersion: number): void {
  const stats = statFile(path)
  if (!stats) {
    createFolder(path)
    assertWritable(dirname(path), path)
    return
  }
  if (!stats.isFile()) {
    throw new Problem(
      'bad-input',
      `${path} is ${stats.isDirectory() ? 'a folder' : 'not an ordinary file'}, so it cannot be a store`,
      {
        hint: `give the path of a file, such as cothub.db${stats.isDirectory() ? ' inside that folder' : ''}`,
      },
    )
  }
  if (stats.size > 0) refuseForeignFile(path, stats.size, newestVersion)
  assertWritable(path, path)
  assertWritable(dirname(path), path)
}

function refuseForeignFile(path: string, byteLength: number, newestVersion: number): void {
  const facts = readFacts(path, byteLength)
  if (facts.applicationId !== APPLICATION_ID) {
    // One page without a version: created a moment ago by a process that went no further.
    if (facts.applicationId === 0 && facts.schemaVersion === 0 && facts.pages <= 1) return
    throw new Problem('store-corrupt', `${path} is a database of another program, not a store`, {
      hint: 'choose another file with --db',
    })
  }
  if (facts.schemaVersion > newestVersion) {
    throw new Problem(
      'store-too-new',
      `the store ${path} was made by a newer version (schema ${facts.schemaVersion}, this one knows ${newestVersion})`,
      { hint: 'update Chain-of-Thought Hub, or choose another file with --db' },
    )
  }
}

function readFacts(path: string, byteLength: number): FileFacts {
  const header = readHeader(path)
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new Problem('store-corrupt', `${path} is not a store: it is no SQLite database`, {
      hint: 'choose another file with --db',
    })
  }
  // Beside a write-ahead log the file may be older than the database, so SQLite has to be asked.
  if ((statFile(`${path}-wal`)?.size ?? 0) > 0) return askForFacts(path)
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  if (pages * pageSize > byteLength) {
    throw new Problem(
      'store-corrupt',
      `the store ${path} is cut short: ${byteLength} of ${pages * pageSize} bytes`,
      {
        hint: 'put a backup in its place, or choose another file with --db',
      },
    )
  }
  return { applicationId: header.readInt32BE(68), schemaVersion: header.readInt32BE(60), pages }
}

function askForFacts(path: string): FileFacts {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true })
    try {
      const ask = (pragma: string): number => Number(database.pragma(pragma, { simple: true }))
      return {
        applicationId: ask('application_id'),
        schemaVersion: ask('user_version'),
        pages: ask('page_count'),
      }
    } finally {
      database.close()
    }
  } catch (error) {
    throw describeStoreFailure(error, path)
  }
}

function readHeader(path: string): Buffer {
  try {
    const file = openSync(path, 'r')
    try {
      const header = Buffer.alloc(HEADER_BYTES)
      return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw describeFileFailure(error, path)
  }
}

function statFile(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw describeFileFailure(error, path)
  }
}

function createFolder(path: string): void {
  try {
    makeFolder(dirname(path))
  } catch (error) {
    throw describeFileFailure(error, path)
  }
}

function assertWritable(target: string, storePath: string): void {
  try {
    accessSync(target, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw describeFileFailure(error, storePath)
  }
}

/** Makes a folder and those above it. Not Node's own recursion: that never ends where the system makes no folders (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process has made it in between.
    if (!existsSync(folder)) throw error
  }
}
