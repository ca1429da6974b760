import { DEFAULT_KEY_ENV, type Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'

export type Kept = 'encrypted' | 'memory'

/** Where keys come from. A key leaves this object only on its way to the provider, or to be kept by the host. */
export interface Keys {
  /** The name of the variable a model's key is taken from; null where it needs none. */
  variableOf(model: Pick<Model, 'keyEnv' | 'provider'>): string | null
  isSet(variable: string): boolean
  /** How a typed key is kept; null where none was typed. */
  keptAs(variable: string): Kept | null
  /** The key, or null where the model needs none. Throws a {@link Problem} where it is needed and missing. */
  keyOf(model: Model): string | null
  /** The key in a variable; null where none is. */
  inVariable(variable: string): string | null
  /** Takes a key that was typed, or forgets one (null). It comes before the environment's. */
  type(variable: string, key: string | null): Promise<void>
  /** Forgets the typed key of a removed model; in memory it is kept for as long as the removal is likely to be taken back. */
  setAside(variable: string, model: Keyed): Promise<void>
  /**
   * Has the key of a model again that was {@link setAside}, unless that is too long ago or another was typed since. One
   * of the same name at another address is another model: a key goes to no server that it was not typed for.
   */
  takeBack(variable: string, model: Keyed): Promise<void>
}

type Keyed = Pick<Model, 'name' | 'provider' | 'baseUrl'>

/** A good while longer than the page offers to take a removal back. */
const ASIDE_MS = 60_000

export interface KeySources {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Typed in earlier sessions, by variable. */
  readonly typed?: Readonly<Record<string, string>>
  /** Keeps a typed key beyond this process, or forgets it (null); absent where the host has no safe place. */
  readonly keep?: (variable: string, key: string | null) => Promise<Kept>
}

export function createKeys({ env, typed = {}, keep }: KeySources): Keys {
  const typedKeys = new Map(
    Object.entries(typed).map(([variable, key]) => [variable, { key, kept: 'encrypted' as Kept }]),
  )
  const variableOf: Keys['variableOf'] = (model) => model.keyEnv ?? DEFAULT_KEY_ENV[model.provider]
  const inVariable = (variable: string): string | null =>
    typedKeys.get(variable)?.key ?? ((env[variable] ?? '').trim() || null)
  const aside = new Map<string, { variable: string; key: string; timer: NodeJS.Timeout }>()
  const type: Keys['type'] = async (variable, key) => {
    const kept = (await keep?.(variable, key)) ?? 'memory'
    if (key === null) typedKeys.delete(variable)
    else typedKeys.set(variable, { key, kept })
  }
  return {
    variableOf,
    inVariable,
    isSet: (variable) => inVariable(variable) !== null,
    keptAs: (variable) => typedKeys.get(variable)?.kept ?? null,
    keyOf(model) {
      const variable = variableOf(model)
      if (variable === null) return null
      const key = inVariable(variable)
      if (key !== null) return key
      throw new Problem('bad-input', `the key of “${model.name}” is missing: ${variable} is not set`, {
        hint: `type it in with the model, or set it in the environment: “export ${variable}=…”`,
        detail: { kind: 'no-key', model: model.name, variable },
      })
    },
    type,
    async setAside(variable, model) {
      const key = typedKeys.get(variable)?.key
      if (key === undefined) return
      const owner = ownerOf(model)
      clearTimeout(aside.get(owner)?.timer)
      const timer = setTimeout(() => aside.delete(owner), ASIDE_MS).unref()
      aside.set(owner, { variable, key, timer })
      await type(variable, null)
    },
    async takeBack(variable, model) {
      const owner = ownerOf(model)
      const found = aside.get(owner)
      if (!found) return
      aside.delete(owner)
      clearTimeout(found.timer)
      if (found.variable === variable && !typedKeys.has(variable)) await type(variable, found.key)
    },
  }
}

const ownerOf = ({ name, provider, baseUrl }: Keyed): string => JSON.stringify([name, provider, baseUrl])
