import type { PromptKind } from './prompt.ts'

/** In what a variant differs from the prompt it is made of. */
export const VARIANT_KINDS = [
  'base',
  'format',
  'paraphrase',
  'exemplar-order',
  'exemplar-count',
  'exemplar-choice',
  'option-order',
  'trigger',
  'whitespace',
] as const
export type VariantKind = (typeof VARIANT_KINDS)[number]

/** One way of asking in a study. */
export interface Variant {
  /** `exemplar-order/2`: told apart by it within a study. */
  readonly key: string
  readonly kind: VariantKind
  /** What was done, in a few words of the prompt's own: the format, the paraphrase, `shuffled, seed 2`. */
  readonly detail: string
}

/** Whether a run asks with a variant that a study made. There are many of them, and they tell of the prompt, not of the model. */
export const asksVariant = ({ prompt }: { readonly prompt: { readonly kind: PromptKind } }): boolean =>
  prompt.kind === 'variant'
