import type { BoardModel } from './figure.ts'

/** One model a name, sorted by it: of what several say of one, the first that says something counts. */
export function mergeModels(models: Iterable<BoardModel>): BoardModel[] {
  const merged = new Map<string, BoardModel>()
  for (const model of models) {
    const before = merged.get(model.name)
    merged.set(model.name, before ? fill(before, model) : model)
  }
  return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function fill(known: BoardModel, other: BoardModel): BoardModel {
  return {
    name: known.name,
    organisation: known.organisation ?? other.organisation,
    released: known.released ?? other.released,
    paramsB: known.paramsB ?? other.paramsB,
    activeParamsB: known.activeParamsB ?? other.activeParamsB,
    type: known.type ?? other.type,
    openWeights: known.openWeights ?? other.openWeights,
    priceInUsdPerMtok: known.priceInUsdPerMtok ?? other.priceInUsdPerMtok,
    priceOutUsdPerMtok: known.priceOutUsdPerMtok ?? other.priceOutUsdPerMtok,
  }
}
