import type { DatasetFile, ExemplarSet, HashedExemplarSet, HashedItem, Item } from '#shared/domain/item.ts'
import { badInput } from './bad-input.ts'
import type { DataFile } from './data-file.ts'
import type { Dataset, SkippedFile } from './dataset.ts'
import type { FileFormat } from './formats/format.ts'
import { hashExemplarSet, hashItems } from './hashing.ts'

/** One file with what it holds. */
export interface LoadedFile {
  readonly file: DatasetFile
  readonly items: readonly HashedItem[]
  readonly exemplarSets: readonly HashedExemplarSet[]
}

/** Reads a file as one of our formats and hashes what is in it. Fails with `bad-input`. */
export function loadFile(format: FileFormat, file: DataFile): LoadedFile {
  if (file.brokenLine !== null) {
    throw badInput({ file: file.path, line: file.brokenLine }, 'is not UTF-8 text', {
      hint: 'Save the file as UTF-8 and import it again.',
      fault: 'not-utf8',
    })
  }
  return format.kind === 'items'
    ? toLoadedItems(file, format.benchmark, format.read(file))
    : toLoadedSets(file, format.benchmark, format.read(file))
}

export function toLoadedItems(
  file: DataFile,
  benchmark: DatasetFile['benchmark'],
  items: readonly Item[],
): LoadedFile {
  if (items.length === 0) throw badInput({ file: file.path }, 'is empty', { fault: 'empty' })
  return {
    file: describeFile(file, { benchmark, kind: 'items', entries: items.length }),
    items: hashItems(items),
    exemplarSets: [],
  }
}

export function toLoadedSets(
  file: DataFile,
  benchmark: DatasetFile['benchmark'],
  sets: readonly ExemplarSet[],
): LoadedFile {
  const entries = sets.reduce((sum, { exemplars }) => sum + exemplars.length, 0)
  if (entries === 0) throw badInput({ file: file.path }, 'is empty', { fault: 'empty' })
  return {
    file: describeFile(file, { benchmark, kind: 'exemplars', entries }),
    items: [],
    exemplarSets: sets.map(hashExemplarSet),
  }
}

/**
 * Puts files together. What stands in several of them is taken from the one with most entries, so that an
 * excerpt never decides an item's place, in whichever order they come.
 */
export function assemble(loaded: readonly LoadedFile[], skipped: SkippedFile[]): Dataset {
  const largestFirst = loaded.toSorted(
    (a, b) => b.file.entries - a.file.entries || (a.file.path < b.file.path ? -1 : 1),
  )
  return {
    files: loaded.map(({ file }) => file),
    skipped,
    items: uniqueByHash(largestFirst.flatMap(({ items }) => items)),
    exemplarSets: uniqueByHash(largestFirst.flatMap(({ exemplarSets }) => exemplarSets)),
  }
}

function describeFile(
  { path, sha256, byteLength }: DataFile,
  content: Pick<DatasetFile, 'benchmark' | 'kind' | 'entries'>,
): DatasetFile {
  return { path, sha256, byteLength, ...content }
}

function uniqueByHash<T extends { readonly hash: string }>(entries: readonly T[]): T[] {
  const unique = new Map<string, T>()
  for (const entry of entries) if (!unique.has(entry.hash)) unique.set(entry.hash, entry)
  return [...unique.values()]
}
