import type { ListedModel } from '#shared/contract/views.ts'
import { DEFAULT_KEY_ENV, type Model, serverOf } from '#shared/domain/model.ts'
import { type ModelDraft, nameFrom } from './draft.ts'

const addressOf = (baseUrl: string | null): string => (baseUrl ?? '').trim().replace(/\/+$/, '')

/** The models that are asked at the draft's address, of the same provider. */
export function modelsAt(
  models: readonly ListedModel[],
  { provider, baseUrl }: Pick<ModelDraft, 'provider' | 'baseUrl'>,
): ListedModel[] {
  return models.filter(
    (model) => model.provider === provider && addressOf(model.baseUrl) === addressOf(baseUrl),
  )
}

/** Addresses of servers that models are asked at already, each once. */
export function knownAddresses(models: readonly ListedModel[]): string[] {
  const own = models.filter(({ provider }) => provider === 'openai-compatible')
  return [...new Set(own.flatMap(({ baseUrl }) => baseUrl ?? []))]
}

/**
 * The variable that a new model's key is in: the one that is named, that of the other models of its server, or its
 * provider's; null where none of them tells.
 */
export function keyVariableOf(draft: ModelDraft, models: readonly ListedModel[]): string | null {
  return draft.keyEnv.trim() || usualVariable(modelsAt(models, draft)) || DEFAULT_KEY_ENV[draft.provider]
}

/** The variable that most of the models read, of those that hold a key if any does. */
function usualVariable(models: readonly ListedModel[]): string | null {
  const reading = models.filter(({ keyVariable }) => keyVariable !== null)
  const holding = reading.filter(({ key }) => key === 'set')
  const byVariable = Map.groupBy(holding.length > 0 ? holding : reading, ({ keyVariable }) => keyVariable)
  return [...byVariable].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** `http://127.0.0.1:8000/v1` → `SERVER_127_0_0_1_8000_API_KEY`: one key for all the models of a server. */
export function keyVariableFor(model: Pick<Model, 'baseUrl'>): string {
  return `SERVER_${(serverOf(model) ?? '').toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_API_KEY`
}

/** `org/Model-7B` → `ORG_MODEL_7B_API_KEY`: a variable that no other model reads. */
export function ownVariableFor(name: string, models: readonly ListedModel[]): string {
  const taken = new Set(models.map(({ keyVariable }) => keyVariable))
  const words = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
  const own = `${/^\d/.test(words) ? '_' : ''}${words}_API_KEY`
  const numbered = Array.from({ length: models.length + 1 }, (_, index) => `${own}_${index + 2}`)
  return [own, ...numbered].find((candidate) => !taken.has(candidate)) ?? own
}

/** What a model is called where nobody says: its id and, where another has that name, its server too. */
export function freeName(draft: ModelDraft, models: readonly ListedModel[]): string {
  const taken = new Set(models.map(({ name }) => name))
  const name = nameFrom(draft.modelId)
  const server = serverOf(draft)
  if (!taken.has(name) || server === null) return name
  const there = `${name}@${server}`
  if (!taken.has(there)) return there
  const numbered = Array.from({ length: models.length + 1 }, (_, index) => `${there}-${index + 2}`)
  return numbered.find((candidate) => !taken.has(candidate)) ?? there
}
