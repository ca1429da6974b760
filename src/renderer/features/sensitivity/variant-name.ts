import type { Study } from '#shared/contract/views.ts'
import type { Messages } from '../../i18n/en/index.ts'

export type StudyVariant = Study['variants'][number]

/** What a variant changes, and how. */
export function nameVariant({ kind, detail }: StudyVariant, text: Messages): string {
  const name = text.sensitivity.kind[kind]
  return kind === 'base' || detail === '' ? name : `${name}: ${detail}`
}

/** Names of a study's variants by their keys; a key no variant has stands for itself. */
export function variantNames(study: Study, text: Messages): (key: string) => string {
  const byKey = new Map(study.variants.map((variant) => [variant.key, nameVariant(variant, text)]))
  return (key) => byKey.get(key) ?? key
}
