import type { DatasetFile, HashedExemplarSet, HashedItem } from '#shared/domain/item.ts'

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
