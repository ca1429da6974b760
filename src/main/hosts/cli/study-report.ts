import type { Study } from '#shared/contract/views.ts'
import { formatCount, formatPercent, formatProbability } from '#shared/domain/numbers.ts'
import { type Column, formatFacts } from './output/table.ts'
import { percentOrDash } from './run-report.ts'

export const VARIANT_COLUMNS: readonly Column[] = [
  { title: 'model' },
  { title: 'variant' },
  { title: 'what', cut: true, leaveOut: 1 },
  { title: 'run', align: 'right', leaveOut: 2 },
  { title: 'acc %', align: 'right' },
  { title: 'no answer %', align: 'right', leaveOut: 4 },
  { title: 'against base', align: 'right' },
  { title: 'p (Holm)', align: 'right', leaveOut: 3 },
]

export function toVariantRow(
  study: Study,
  { model, variant, runId, run }: Study['matrix'][number],
): string[] {
  const found = study.models.find((one) => one.model === model)
  const effect = found?.effects.find((one) => one.variant === variant)
  return [
    model,
    variant,
    detailOf(study, variant),
    String(runId),
    percentOrDash(run.accuracy),
    percentOrDash(found?.accuracies.find((one) => one.variant === variant)?.unanswered ?? null),
    effect ? formatPercent(effect.difference) : '–',
    effect ? effect.holmP.toFixed(4) : '–',
  ]
}

/** What may be said of how much a model's score hangs on the wording. */
export function sayStudiedModel(found: Study['models'][number], study: Study): string {
  const { model, items, variants, worst, best, spread, chance, sensitivity, consistency, rightUnder } = found
  const [most] = found.effects
  return formatFacts([
    ['verdict', sayVerdict(found)],
    ['model', `${model}, ${formatCount(items)} items under ${variants} variants`],
    [
      'spread',
      `${formatPercent(spread)} points: ${formatPercent(worst)} to ${formatPercent(best)} %; chance alone: ${formatPercent(chance.mean)} on average, ${formatPercent(chance.upper95)} in one of twenty cases`,
    ],
    ...found.kinds.map(
      ({ kind, spread: ofKind, holmP }) =>
        [`by ${kind}`, `${formatPercent(ofKind)} points, p (Holm) ${sayP(holmP)}`] as const,
    ),
    ['sensitivity', `${sensitivity.toFixed(3)} (mean normalised entropy of the answers)`],
    ['consistency', consistency === null ? '–' : `${consistency.toFixed(3)} (within classes)`],
    [
      'right under',
      `every variant ${formatCount(rightUnder.every)}, some ${formatCount(rightUnder.some)}, none ${formatCount(rightUnder.none)}`,
    ],
    ...(most
      ? [
          [
            'moved most',
            `${most.variant} (${detailOf(study, most.variant)}): ${formatPercent(most.difference)} points over ${formatCount(most.n)} items, p (Holm) ${sayP(most.holmP)}`,
          ] as const,
        ]
      : []),
  ])
}

const detailOf = (study: Study, key: string): string =>
  study.variants.find((variant) => variant.key === key)?.detail ?? ''

function sayP(p: number): string {
  const said = formatProbability(p)
  return said.startsWith('<') ? said : `= ${said}`
}

function sayVerdict({ verdict }: Study['models'][number]): string {
  switch (verdict.status) {
    case 'unfinished':
      return `none: ${verdict.done} of ${verdict.runs} runs are finished`
    case 'too-few-items':
      return `none: ${formatCount(verdict.n)} items were answered under all variants, and it takes ${verdict.needed}`
    case 'unanswered':
      return `none: ${formatPercent(verdict.unanswered)} % or more of the items have no answer under any variant`
    case 'within-chance':
      return `over ${formatCount(verdict.n)} items the wording moves no more than chance would: ${formatPercent(verdict.spread)} points, p ${sayP(verdict.p)}`
    case 'swayed':
      return `over ${formatCount(verdict.n)} items ${verdict.kind ?? 'the wording'} moves the score by ${formatPercent(verdict.spread)} points, p ${sayP(verdict.p)}; at worst, ${verdict.worstVariant}, ${formatPercent(verdict.unanswered)} % have no answer`
  }
}
