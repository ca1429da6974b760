import type { Benchmark } from '#shared/domain/benchmark.ts'
import type { ExemplarSet, Item } from '#shared/domain/item.ts'

export type HashedItem = Item & { readonly hash: string }
export type HashedExemplarSet = ExemplarSet & { readonly hash: string }

/** A file that was read, so that a figure can be traced to the bytes it came from. */
export interface DatasetFile {
  /** As the user knows it: the path they named, or a path below the folder they named. */
  readonly path: string
  /** SHA-256 of the bytes, hex. Two files may share it: BBH has one prompt text for several tasks. */
  readonly sha256: string
  readonly benchmark: Benchmark
  readonly kind: 'items' | 'exemplars'
  readonly byteLength: number
  /** Questions in it: items, or exemplars of all its sets. */
  readonly entries: number
}

/** A file of an imported folder that holds no benchmark data, with why. */
export interface SkippedFile {
  readonly path: string
  readonly reason: string
}

/** What was found; every hash in `items` and in `exemplarSets` is there once. */
export interface Dataset {
  readonly files: DatasetFile[]
  readonly skipped: SkippedFile[]
  readonly items: HashedItem[]
  readonly exemplarSets: HashedExemplarSet[]
}
