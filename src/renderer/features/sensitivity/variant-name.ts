import type { Study } from '#shared/contract/views.ts'
import type { Messages } from '../../i18n/en/index.ts'

export type StudyVariant = Study['variants'][number]

/** What a variant changes, and how. */
export function nameVariant(variant: StudyVariant, text: Messages): string {
  const { kind } = variant
  const name = text.sensitivity.kind[kind]
  const how = sayChange(variant, text)
  return kind === 'base' || how === '' ? name : text.sensitivity.variant.name(name, how)
}

/** In the reader's language; of a study made before changes were kept as data, in the words it was made with. */
function sayChange({ change, detail }: StudyVariant, text: Messages): string {
  const words = text.sensitivity.variant
  if (change === null) return detail
  switch (change.by) {
    case 'nothing':
      return ''
    case 'format':
      return text.format[change.format]
    case 'rewording':
      return words.rewording(change.number, change.words)
    case 'instruction':
    case 'trigger':
      return words.quoted(change.words)
    case 'reversed':
    case 'most-steps':
    case 'longest':
    case 'most-similar':
      return words[change.by]
    case 'shuffled':
    case 'random':
      return words[change.by](change.seed)
    case 'count':
      return words.count(change.shots, change.of)
    case 'layout':
      return words.layout[change.layout]
  }
}

/** Names of a study's variants by their keys; a key no variant has stands for itself. */
export function variantNames(study: Study, text: Messages): (key: string) => string {
  const byKey = new Map(study.variants.map((variant) => [variant.key, nameVariant(variant, text)]))
  return (key) => byKey.get(key) ?? key
}
