import type { Format } from './format.ts'
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

/** Changes of the layout alone. */
export const LAYOUTS = [
  'single-line-breaks',
  'double-line-breaks',
  'line-break-at-end',
  'labels-in-capitals',
  'no-colon-after-labels',
  'no-full-stops',
  'blank-at-beginning',
] as const
export type Layout = (typeof LAYOUTS)[number]

/** What was done to the prompt, for whoever says it in a language; `words` are in the prompt's own. */
export type VariantChange =
  | { readonly by: 'nothing' }
  | { readonly by: 'format'; readonly format: Format }
  /** The `number`th rewording that ships, from 1; `words` null where several tasks are worded differently. */
  | { readonly by: 'rewording'; readonly number: number; readonly words: string | null }
  /** Put before the question of a prompt that is somebody's own. */
  | { readonly by: 'instruction'; readonly words: string }
  | { readonly by: 'reversed' }
  | { readonly by: 'shuffled'; readonly seed: number }
  | { readonly by: 'count'; readonly shots: number; readonly of: number }
  | { readonly by: 'most-steps' }
  | { readonly by: 'longest' }
  | { readonly by: 'most-similar' }
  | { readonly by: 'random'; readonly seed: number }
  | { readonly by: 'trigger'; readonly words: string }
  | { readonly by: 'layout'; readonly layout: Layout }

/** One way of asking in a study. */
export interface Variant {
  /** `exemplar-order/2`: told apart by it within a study. */
  readonly key: string
  readonly kind: VariantKind
  /** What was done, in a few words of English and of the prompt's own: the format, the paraphrase, `shuffled, seed 2`. */
  readonly detail: string
  /** The same as data; null in a study that was made before it was kept. */
  readonly change: VariantChange | null
}

/** Whether a run asks with a variant that a study made. There are many of them, and they tell of the prompt, not of the model. */
export const asksVariant = ({ prompt }: { readonly prompt: { readonly kind: PromptKind } }): boolean =>
  prompt.kind === 'variant'

/** In English, for a terminal and for a file. */
export function describeChange(change: VariantChange): string {
  switch (change.by) {
    case 'nothing':
      return 'as it is'
    case 'format':
      return change.format
    case 'rewording':
      return change.words === null
        ? `rewording ${change.number}`
        : `rewording ${change.number}: ${change.words}`
    case 'instruction':
      return `before the question: ${change.words}`
    case 'reversed':
    case 'longest':
      return change.by
    case 'most-steps':
    case 'most-similar':
      return change.by.replace('-', ' ')
    case 'shuffled':
    case 'random':
      return `${change.by}, seed ${change.seed}`
    case 'count':
      return `${change.shots} of ${change.of}`
    case 'trigger':
      return change.words
    case 'layout':
      return LAYOUT_WORDS[change.layout]
  }
}

const LAYOUT_WORDS: Readonly<Record<Layout, string>> = {
  'single-line-breaks': 'single line breaks',
  'double-line-breaks': 'double line breaks',
  'line-break-at-end': 'line break at the end',
  'labels-in-capitals': 'labels in capitals',
  'no-colon-after-labels': 'no colon after labels',
  'no-full-stops': 'no full stops',
  'blank-at-beginning': 'blank at the beginning',
}
