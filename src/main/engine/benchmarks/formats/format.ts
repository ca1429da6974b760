import type { Family } from '#shared/domain/benchmark.ts'
import type { ExemplarSet, Item } from '#shared/domain/item.ts'
import type { DataFile } from '../data-file.ts'

interface FormatBase {
  readonly benchmark: Family
  /** Judges by the beginning of the file, complete or not, and never throws. */
  readonly recognises: (file: DataFile) => boolean
}

/** One of the official file formats. Reading fails with `bad-input` at the first thing that is wrong. */
export type FileFormat =
  | (FormatBase & { readonly kind: 'items'; readonly read: (file: DataFile) => Item[] })
  | (FormatBase & { readonly kind: 'exemplars'; readonly read: (file: DataFile) => ExemplarSet[] })
