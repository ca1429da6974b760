import { DEFAULT_KEY_ENV, type Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'

/** Where keys come from. A key leaves this object only on its way to the provider. */
export interface Keys {
  /** The name of the variable a model's key is taken from; null where it needs none. */
  variableOf(model: Model): string | null
  isSet(variable: string): boolean
  /** The key, or null where the model needs none. Throws a {@link Problem} where it is needed and missing. */
  keyOf(model: Model): string | null
}

export function environmentKeys(env: Readonly<Record<string, string | undefined>>): Keys {
  const variableOf = (model: Model) => model.keyEnv ?? DEFAULT_KEY_ENV[model.provider]
  const isSet = (variable: string) => (env[variable] ?? '').trim() !== ''
  return {
    variableOf,
    isSet,
    keyOf(model) {
      const variable = variableOf(model)
      if (variable === null) return null
      if (isSet(variable)) return (env[variable] ?? '').trim()
      throw new Problem('bad-input', `the key of “${model.name}” is missing: ${variable} is not set`, {
        hint: `set it in the environment, for example “export ${variable}=…”`,
      })
    },
  }
}
