import type { BoardRow } from '#shared/board/board.ts'

/** What a file says of a row's model and its place, in the order of its columns. */
export function describeRow({ model, rank, band }: BoardRow) {
  return {
    rank_best: rank?.[0] ?? null,
    rank_worst: rank?.[1] ?? null,
    tie_band: band,
    model: model.name,
    organisation: model.organisation,
    model_type: model.type,
    params_b: model.paramsB,
    active_params_b: model.activeParamsB,
    released: model.released,
    open_weights: model.openWeights,
  }
}

export type RowFacts = ReturnType<typeof describeRow>

export const ROW_COLUMNS = [
  'rank_best',
  'rank_worst',
  'tie_band',
  'model',
  'organisation',
  'model_type',
  'params_b',
  'active_params_b',
  'released',
  'open_weights',
] as const satisfies readonly (keyof RowFacts)[]
