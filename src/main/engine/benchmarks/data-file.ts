import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { FileFault } from '#shared/domain/problem-detail.ts'
import { badInput } from './bad-input.ts'

/** Far above any official file (the largest has 4 MB), far below what would exhaust the memory. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

/** A file as the loaders see it. */
export interface DataFile {
  readonly path: string
  /** The last part of the path without its ending. */
  readonly stem: string
  /** `.jsonl`, in lower case; empty where there is none. */
  readonly extension: string
  readonly sha256: string
  readonly byteLength: number
  /** Without byte order mark, line ends as `\n`. Bytes that are no UTF-8 are U+FFFD here. */
  readonly text: string
  /** First line whose bytes are no UTF-8, from 1; null where all are. */
  readonly brokenLine: number | null
}

/** Reads a whole file. Fails with `bad-input` where it is missing, unreadable or over {@link MAX_FILE_BYTES}. */
export async function readDataFile(path: string): Promise<DataFile> {
  const { size } = await stat(path).catch((cause: unknown) => failToRead(path, cause))
  if (size > MAX_FILE_BYTES) throw tooLarge(path, size)
  const bytes = await readFile(path).catch((cause: unknown) => failToRead(path, cause))
  return toDataFile(path, bytes)
}

export function toDataFile(path: string, bytes: Uint8Array): DataFile {
  const extension = extname(path)
  return {
    path,
    stem: basename(path, extension),
    extension: extension.toLowerCase(),
    sha256: hash('sha256', bytes, 'hex'),
    byteLength: bytes.length,
    text: decode(bytes),
    brokenLine: isUtf8(bytes) ? null : findBrokenLine(bytes),
  }
}

/** A path that cannot be read, in the user's words instead of the system's. */
export function failToRead(path: string, cause: unknown): never {
  const say = (what: string, fault: FileFault) => badInput({ file: path }, what, { cause, fault })
  if (isMissing(cause)) throw say('there is no such file or folder', 'missing')
  if (isForbidden(cause)) throw say('may not be read by this user', 'forbidden')
  throw say(`cannot be read (${cause instanceof Error ? cause.message : String(cause)})`, 'unreadable')
}

export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}

function isForbidden(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EACCES' || cause.code === 'EPERM')
}

export const tooLarge = (path: string, bytes: number) =>
  badInput({ file: path }, describeSize(bytes), { fault: 'too-large' })

export function describeSize(bytes: number): string {
  return `has ${inMegabytes(bytes)} MB; a benchmark file may have ${inMegabytes(MAX_FILE_BYTES)} MB at most`
}

function inMegabytes(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  return Number.isInteger(megabytes) ? String(megabytes) : megabytes.toFixed(1)
}

function decode(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged alone. */
function findBrokenLine(bytes: Uint8Array): number | null {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return null
}
