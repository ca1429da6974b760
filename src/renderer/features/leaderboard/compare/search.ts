import { MOST_COMPARED } from '#shared/board/compared-models.ts'
import type { ComparisonSort } from '#shared/board/comparison.ts'
import { type BoardSearch, parseBoardSearch } from '#shared/board/view-address.ts'

/** The comparison's own part of the address; the models are those that the view names. */
export interface ComparisonChoices {
  /** The benchmark whose tasks are compared; without it the first that has any. */
  readonly benchmark?: string | undefined
  readonly order?: Exclude<ComparisonSort, 'difference'> | undefined
  /** Part of the names of the rows shown. */
  readonly find?: string | undefined
}

export type ComparisonSearch = BoardSearch & ComparisonChoices

/** Reads an address somebody may have typed; of too many models the first six count, of one named twice once. */
export function parseComparisonSearch(raw: Readonly<Record<string, unknown>>): ComparisonSearch {
  const { models = [], ...board } = parseBoardSearch(raw)
  const named = [...new Set(models)].slice(0, MOST_COMPARED)
  const { benchmark, find } = raw
  return {
    ...board,
    ...(named.length > 0 && { models: named }),
    ...(typeof benchmark === 'string' && benchmark !== '' && { benchmark }),
    ...(raw.order === 'name' && { order: 'name' as const }),
    ...(typeof find === 'string' && find !== '' && { find }),
  }
}

/** The table's part of the address, which is not about single models. */
export function boardPartOf({
  benchmark: _,
  order: __,
  find: ___,
  models: ____,
  ...board
}: ComparisonSearch): BoardSearch {
  return board
}
