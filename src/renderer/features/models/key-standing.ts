import type { ListedModel } from '#shared/contract/views.ts'
import type { ModelDraft } from './draft.ts'
import { keyVariableOf } from './endpoint.ts'

/** How a draft's model stands with its key; the key itself is known to the engine alone. */
export type KeyStanding = { readonly variable: string | null; readonly sharedWith: number } & (
  | { readonly kind: 'typed'; readonly kept: 'encrypted' | 'memory' }
  /** `variable` of the environment holds it. */
  | { readonly kind: 'environment' }
  /** `variable` is to hold it, and does not. */
  | { readonly kind: 'missing' }
  /** Nothing tells of one. */
  | { readonly kind: 'none' }
)

/** What the listed models tell of the draft's key: they read the same variable. `sharedWith`: other models that do. */
export function keyStanding(
  draft: ModelDraft,
  models: readonly ListedModel[],
  edited: ListedModel | null,
): KeyStanding {
  // A model that is there reads its own variable, whatever others of its server do.
  const variable = keyVariableOf(draft, edited ? [] : models)
  const readers = variable === null ? [] : models.filter(({ keyVariable }) => keyVariable === variable)
  const common = { variable, sharedWith: readers.filter(({ name }) => name !== edited?.name).length }
  const [reader] = readers
  if (!reader) return { kind: 'none', ...common }
  if (reader.key !== 'set') return { kind: 'missing', ...common }
  return reader.typedKey
    ? { kind: 'typed', kept: reader.typedKey, ...common }
    : { kind: 'environment', ...common }
}

/** Whose a typed key is to be: that of every model which reads the variable, or of those in the form alone. */
export type KeyShare = 'all' | 'own'

/** What must be asked before a typed key is kept. */
export interface KeyQuestion {
  readonly variable: string
  /** Models that would be given the typed key too. */
  readonly others: number
  /** Models in the form. */
  readonly asked: number
}

/** A typed key would take the place of one that other models use; null where it takes nobody's. */
export function keyQuestion({ kind, variable, sharedWith }: KeyStanding, asked: number): KeyQuestion | null {
  const isSet = kind === 'typed' || kind === 'environment'
  return isSet && variable !== null && sharedWith > 0 ? { variable, others: sharedWith, asked } : null
}
