import type { Family } from '#shared/domain/benchmark.ts'
import type { ExemplarSet, Item } from '#shared/domain/item.ts'
import type { DataFile } from '../data-file.ts'

interface Format<Kind extends 'items' | 'exemplars', Entry> {
  readonly benchmark: Family
  readonly kind: Kind
  /** Judges by the beginning of the file, complete or not, and never throws. */
  readonly recognises: (file: DataFile) => boolean
  /** Fails with `bad-input` at the first thing that is wrong. */
  readonly read: (file: DataFile) => Entry[]
}

export type ItemFormat = Format<'items', Item>
export type ExemplarFormat = Format<'exemplars', ExemplarSet>

/** One of the official file formats. */
export type FileFormat = ItemFormat | ExemplarFormat
