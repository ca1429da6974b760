import { type Format, isChainOfThought, isInContext } from '#shared/domain/format.ts'
import type { ExemplarRule, Prompt, PromptTemplate } from '#shared/domain/prompt.ts'
import {
  describeChange,
  type Layout,
  type Variant,
  type VariantChange,
  type VariantKind,
} from '#shared/domain/variant.ts'

import { type Paraphrases, paraphrase } from './paraphrases.ts'

export interface VariantPrompt extends Variant {
  readonly prompt: Prompt
}

export interface VariantQuery {
  readonly base: Prompt
  readonly kinds: readonly VariantKind[]
  /** Most variants of each kind. */
  readonly perKind: number
  /** The benchmark's own prompt in a format. */
  readonly officialIn: (format: Format) => Prompt
  readonly paraphrases: Paraphrases
  /** Whether any item has options whose order can change. */
  readonly hasOptions: boolean
  /** Equal for prompts that ask alike, whatever they are called. */
  readonly signatureOf: (prompt: Prompt) => string
}

type Change = { readonly change: VariantChange; readonly apply: (template: PromptTemplate) => PromptTemplate }

/** What sets the reasoning off, or the answer. */
const TRIGGERS = {
  reasoning: [
    'Let’s think step by step.',
    'Let’s work this out one step after another, to be sure of the answer.',
    'Take your time and reason carefully before you answer.',
    'First think about how to solve it, then solve it.',
  ],
  answer: ['The answer:', 'Final answer:', 'Solution:', 'Result:'],
}

/** Changes of the layout alone: `{{variables}}` and words stay. */
const LAYOUTS: readonly (readonly [layout: Layout, change: (text: string) => string])[] = [
  ['single-line-breaks', (text) => text.replace(/\n{2,}/g, '\n')],
  ['double-line-breaks', (text) => text.replace(/\n+/g, '\n\n')],
  ['line-break-at-end', (text) => `${text}\n`],
  ['labels-in-capitals', (text) => text.replace(/^(Question|Q|Answer|A):/gm, (label) => label.toUpperCase())],
  ['no-colon-after-labels', (text) => text.replace(/^(Question|Q|Answer|A): /gm, '$1 ')],
  ['no-full-stops', (text) => text.replace(/\.(?=\s|$)/g, '')],
  ['blank-at-beginning', (text) => ` ${text}`],
]

/** The base first, then the variants of each kind asked for; what changes nothing is left out. */
export function makeVariants(query: VariantQuery): VariantPrompt[] {
  const { base, kinds, perKind, signatureOf } = query
  const seen = new Set([signatureOf(base)])
  const variants: VariantPrompt[] = [
    { key: 'base', kind: 'base', detail: base.name, change: { by: 'nothing' }, prompt: base },
  ]
  for (const kind of kinds) {
    let number = 0
    for (const { change, prompt } of candidatesOf(kind, query)) {
      if (number === perKind) break
      const signature = signatureOf(prompt)
      if (seen.has(signature)) continue
      seen.add(signature)
      number++
      const key = `${kind}/${number}`
      const name = `${base.name} ~ ${key}`
      const renamed = kind === 'format' ? prompt : { ...prompt, name }
      variants.push({ key, kind, detail: describeChange(change), change, prompt: renamed })
    }
  }
  return variants
}

function candidatesOf(kind: VariantKind, query: VariantQuery): { change: VariantChange; prompt: Prompt }[] {
  if (kind === 'format')
    return (['in-context-cot', 'in-context-ao', 'zero-shot-cot', 'zero-shot-ao'] as const).map((format) => ({
      change: { by: 'format', format },
      prompt: query.officialIn(format),
    }))
  const { base } = query
  if (kind === 'paraphrase') return paraphrase(base, query.officialIn(base.format), query.paraphrases)
  return changesOf(kind, query).map(({ change, apply }) => ({
    change,
    prompt: { ...base, templates: base.templates.map(apply) },
  }))
}

function changesOf(kind: VariantKind, { base, hasOptions }: VariantQuery): readonly Change[] {
  const shots = Math.max(...base.templates.map((template) => template.shots))
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
  switch (kind) {
    case 'base':
    case 'format':
    case 'paraphrase':
      return []
    case 'exemplar-order':
      if (!isInContext(base.format) || shots < 2) return []
      return [
        withRule({ by: 'reversed' }, { order: 'reversed' }),
        ...seeds.map((seed) => withRule({ by: 'shuffled', seed }, { order: 'shuffled', seed })),
      ]
    case 'exemplar-count':
      if (!isInContext(base.format)) return []
      return [...new Set([1, Math.floor(shots / 2), shots - 1, 2])]
        .filter((count) => count > 0 && count < shots)
        .map((count) => ({
          change: { by: 'count', shots: count, of: shots },
          apply: (template) => ({ ...template, shots: Math.min(count, template.shots) }),
        }))
    case 'exemplar-choice':
      if (!isInContext(base.format)) return []
      return [
        withRule({ by: 'most-steps' }, { choose: 'most-steps' }),
        withRule({ by: 'longest' }, { choose: 'longest' }),
        withRule({ by: 'most-similar' }, { choose: 'most-similar' }),
        ...seeds.map((seed) => withRule({ by: 'random', seed }, { choose: 'random', seed })),
      ]
    case 'option-order':
      if (!hasOptions) return []
      return [
        {
          change: { by: 'reversed' },
          apply: (template) => ({ ...template, optionOrder: { by: 'reversed' } }),
        },
        ...seeds.map(
          (seed): Change => ({
            change: { by: 'shuffled', seed },
            apply: (template) => ({ ...template, optionOrder: { by: 'shuffled', seed } }),
          }),
        ),
      ]
    case 'trigger':
      return TRIGGERS[isChainOfThought(base.format) ? 'reasoning' : 'answer'].map((words) => ({
        change: { by: 'trigger', words },
        apply: (template) => ({ ...template, ask: `${template.ask}\n${words}` }),
      }))
    case 'whitespace':
      return LAYOUTS.map(([layout, relay]) => ({
        change: { by: 'layout', layout },
        apply: (template) => ({
          ...template,
          ask: relay(template.ask),
          exemplar: template.exemplar && { ...template.exemplar, user: relay(template.exemplar.user) },
        }),
      }))
  }
}

/** A change of the exemplar rule, which begins as the benchmark's own. */
const withRule = (change: VariantChange, rule: Partial<ExemplarRule>): Change => ({
  change,
  apply: (template) => ({
    ...template,
    exemplars: { choose: 'official', order: 'as-chosen', seed: 0, ...template.exemplars, ...rule },
  }),
})
