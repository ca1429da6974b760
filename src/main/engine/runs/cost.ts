import type { Model } from '#shared/domain/model.ts'
import type { Usage } from '#shared/domain/run.ts'

/** US dollars of one response: tokens × price, reasoning tokens being output. Null where a price is unknown. */
export function costUsd(model: Model, usage: Usage): number | null {
  if (model.priceInUsdPerMtok === null || model.priceOutUsdPerMtok === null) return null
  return (usage.inputTokens * model.priceInUsdPerMtok + usage.outputTokens * model.priceOutUsdPerMtok) / 1e6
}
