import { type Benchmark, isBenchmark } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'

export const COLUMN_IDS = [
  'rank',
  'model',
  'organisation',
  'type',
  'size',
  'benchmark',
  'format',
  'n',
  'score',
  'outcomes',
  'cost',
  'complete',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** The leaderboard's part of the address: what is shown and how it is sorted. */
export interface LeaderboardSearch {
  readonly benchmark?: Benchmark
  readonly format?: Format
  readonly sort?: ColumnId
  /** Only with `sort`. */
  readonly desc?: boolean
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseLeaderboardSearch(raw: Record<string, unknown>): LeaderboardSearch {
  const format = FORMATS.find((candidate) => candidate === raw.format)
  const sort = COLUMN_IDS.find((candidate) => candidate === raw.sort)
  return {
    ...(typeof raw.benchmark === 'string' && isBenchmark(raw.benchmark) && { benchmark: raw.benchmark }),
    ...(format && { format }),
    ...(sort && { sort, ...(raw.desc === true && { desc: true }) }),
  }
}
