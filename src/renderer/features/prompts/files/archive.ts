import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { PromptFile } from '#shared/contract/views.ts'

/** The first moment an archive can name: the same prompts make the same archive, whenever. */
const EARLIEST = '1980-01-01T00:00:00'
/** Made on Unix, readable to all: without it some programs leave files that nobody may open. */
const UNIX = 3
const READABLE = (0o100644 << 16) >>> 0

/** One ZIP archive of text files under their paths. */
export function packFiles(files: readonly PromptFile[]): Blob {
  const entries = files.map(({ path, text }) => [path, strToU8(text)] as const)
  const bytes = zipSync(Object.fromEntries(entries), { mtime: EARLIEST, os: UNIX, attrs: READABLE })
  return new Blob([bytes], { type: 'application/zip' })
}

export interface Unpacked {
  readonly files: readonly PromptFile[]
  /** Paths of what is larger than was asked for, and was not unpacked. */
  readonly tooLarge: readonly string[]
}

/**
 * The files of a ZIP archive, of at most `mostBytes` each and no more of them than 2,000: an archive may be made to
 * fill the memory. Throws where the bytes are no archive.
 */
export function unpackFiles(bytes: Uint8Array, mostBytes: number): Unpacked {
  const tooLarge: string[] = []
  let taken = 0
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/')) return false
      const fits = originalSize <= mostBytes && taken < MOST_FILES
      if (fits) taken++
      else tooLarge.push(name)
      return fits
    },
  })
  return { files: Object.entries(entries).map(([path, data]) => ({ path, text: strFromU8(data) })), tooLarge }
}

const MOST_FILES = 2000
