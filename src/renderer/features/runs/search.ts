export const RUN_COLUMNS = [
  'run',
  'model',
  'benchmark',
  'format',
  'status',
  'progress',
  'score',
  'outcomes',
  'cost',
  'duration',
  'created',
] as const
export type RunColumn = (typeof RUN_COLUMNS)[number]

/** The runs page's part of the address: how the list is sorted; absent: newest first. */
export interface RunsSearch {
  readonly sort?: RunColumn
  /** Only with `sort`. */
  readonly desc?: boolean
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseRunsSearch(raw: Record<string, unknown>): RunsSearch {
  const sort = RUN_COLUMNS.find((candidate) => candidate === raw.sort)
  return sort ? { sort, ...(raw.desc === true && { desc: true }) } : {}
}
