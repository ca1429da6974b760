import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { badInput } from './bad-input.ts'
import { describeSize, failToRead, isMissing, MAX_FILE_BYTES, tooLarge } from './data-file.ts'
import type { SkippedFile } from './dataset.ts'
import type { FileFormat } from './formats/format.ts'
import { intendedFormats } from './intended-formats.ts'
import { DATA_EXTENSIONS } from './recognition.ts'

export interface FoundFile {
  readonly path: string
  readonly byteLength: number
  /** The user pointed at this very file, so it has to be a benchmark file. */
  readonly isNamed: boolean
  /** The formats of which it has to be in one, by its name and place; none where it may be anything. */
  readonly intended: readonly FileFormat[]
}

interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly skipped: readonly SkippedFile[]
  /** Those of the paths that are folders, each once. */
  readonly folders: readonly string[]
}

/** Every file that is to be read, once, however often and by whichever way the paths lead to it. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const search: Search = { files: [], skipped: [], seen: new Set() }
  const folders: string[] = []
  // Named files first: one that also lies in a named folder stays a named one.
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => failToRead(path, cause))
    if (found.isDirectory()) folders.push(path)
    else if (!found.isFile())
      throw badInput({ file: path }, 'is neither a file nor a folder', { fault: 'no-file' })
    else if (await isNew(search, path)) {
      if (found.size > MAX_FILE_BYTES) throw tooLarge(path, found.size)
      search.files.push({ path, byteLength: found.size, isNamed: true, intended: intendedFormats(path) })
    }
  }
  const searched: string[] = []
  for (const folder of folders) {
    if (await searchFolder(search, folder)) searched.push(folder)
  }
  return { ...search, folders: searched }
}

interface Search {
  readonly files: FoundFile[]
  readonly skipped: SkippedFile[]
  /** Real paths: links may lead to the same place, or round in a circle. */
  readonly seen: Set<string>
}

async function isNew(search: Search, path: string): Promise<boolean> {
  const real = await realpath(path)
  if (search.seen.has(real)) return false
  search.seen.add(real)
  return true
}

/** False where it was searched before. */
async function searchFolder(search: Search, folder: string): Promise<boolean> {
  if (!(await isNew(search, folder))) return false
  const names = await readdir(folder).catch((cause: unknown) => failToRead(folder, cause))
  for (const name of names.filter((name) => !name.startsWith('.')).sort()) {
    const path = join(folder, name)
    const found = await stat(path).catch((cause: unknown) =>
      isMissing(cause) ? null : failToRead(path, cause),
    )
    if (found?.isDirectory()) await searchFolder(search, path)
    else if (!found?.isFile() || (await isNew(search, path))) {
      addFile(search, path, found, intendedFormats(path, names))
    }
  }
  return true
}

/** Adds a file, or skips it; one that is meant as benchmark data and cannot be read fails with `bad-input`. */
function addFile(search: Search, path: string, found: Stats | null, intended: readonly FileFormat[]): void {
  const reason = whyUnreadable(path, found)
  if (reason === null) search.files.push({ path, byteLength: found?.size ?? 0, isNamed: false, intended })
  else if (intended.length > 0) throw badInput({ file: path }, reason)
  else search.skipped.push({ path, reason })
}

function whyUnreadable(path: string, found: Stats | null): string | null {
  if (found === null) return 'is a link that leads nowhere'
  if (!found.isFile()) return 'is neither a file nor a folder'
  if (!DATA_EXTENSIONS.includes(extname(path).toLowerCase())) {
    return `benchmark files end in ${DATA_EXTENSIONS.join(', ')}`
  }
  return found.size > MAX_FILE_BYTES ? describeSize(found.size) : null
}
