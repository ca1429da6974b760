import type { OutcomeCounts } from './outcome.ts'
import { VARIANT_KINDS, type Variant, type VariantKind } from './variant.ts'

/** How far variants of one kind, and the prompt as it is, lie apart. */
export interface KindSpread {
  readonly kind: Exclude<VariantKind, 'base'>
  /** Of this kind, the prompt as it is not counted. */
  readonly variants: number
  /** Best minus worst accuracy, a fraction. */
  readonly spread: number
}

/** The spread of each kind that has a variant with an accuracy, the largest first. */
export function spreadByKind(
  variants: readonly Pick<Variant, 'key' | 'kind'>[],
  accuracies: readonly { readonly variant: string; readonly accuracy: number }[],
): KindSpread[] {
  const known = new Map(accuracies.map(({ variant, accuracy }) => [variant, accuracy]))
  const ofKind = (kind: VariantKind): number[] =>
    variants.flatMap((variant) => (variant.kind === kind ? (known.get(variant.key) ?? []) : []))
  const base = ofKind('base')
  return VARIANT_KINDS.flatMap((kind) => {
    const own = kind === 'base' ? [] : ofKind(kind)
    if (kind === 'base' || own.length === 0) return []
    const all = [...base, ...own]
    return [{ kind, variants: own.length, spread: Math.max(...all) - Math.min(...all) }]
  }).sort((one, other) => other.spread - one.spread)
}

/** The share of scored attempts that hold no answer: none was found, it was cut off, or refused. Null of none. */
export function unansweredShare(outcomes: OutcomeCounts, scored: number): number | null {
  return scored === 0 ? null : (outcomes['no-answer'] + outcomes.truncated + outcomes.refused) / scored
}
