import type { ListedModel, SystemInfo } from '#shared/contract/views.ts'
import { DEFAULT_KEY_ENV } from '#shared/domain/model.ts'

/** A variable that keys are read from. */
export interface KeyVariable {
  readonly variable: string
  readonly isSet: boolean
  /** The provider whose models read it unless they name another; null: only models that name it do. */
  readonly provider: string | null
  readonly models: readonly string[]
}

/** Every variable that a model or provider reads its key from, by name. */
export function listKeyVariables(
  models: readonly ListedModel[],
  providers: SystemInfo['providers'],
): KeyVariable[] {
  const variables = new Map<string, KeyVariable>()
  for (const { provider, keyEnv, isSet } of providers)
    if (keyEnv !== null) variables.set(keyEnv, { variable: keyEnv, isSet, provider, models: [] })
  for (const model of models) {
    const variable = model.keyEnv ?? DEFAULT_KEY_ENV[model.provider]
    if (variable === null || model.key === 'not-needed') continue
    const known = variables.get(variable)
    variables.set(variable, {
      variable,
      isSet: model.key === 'set',
      provider: known?.provider ?? null,
      models: [...(known?.models ?? []), model.name],
    })
  }
  return [...variables.values()].sort((a, b) => (a.variable < b.variable ? -1 : 1))
}
