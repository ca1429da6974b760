import type { Comparison } from '#shared/contract/views.ts'
import { MEANS, type Mean, writeMean } from '#shared/domain/compared-means.ts'
import { intervalSaysOtherwise } from '#shared/domain/comparison.ts'
import { formatCount, formatPercent, formatPoints, formatProbability } from '#shared/domain/numbers.ts'
import { formatCounted } from './output/counted.ts'
import { percentWithSign } from './run-report.ts'

/** In one sentence what may be concluded of B. */
export function sayVerdict({ verdict, n }: Comparison): string {
  switch (verdict.status) {
    case 'better':
    case 'worse': {
      const [low, high] = verdict.ci95.map((bound) => formatPercent(bound))
      const points = Math.abs(verdict.points).toFixed(1)
      return `B is ${verdict.status} by ${points} points (95 % of B − A: ${low} to ${high}); chance alone would do this in ${chanceOf(verdict.p)} of cases.`
    }
    case 'no-detectable-difference':
      return `No detectable difference${
        verdict.mde === null
          ? '.'
          : `; these ${formatCounted(n, 'item')} could have shown ${formatPercent(verdict.mde)} points or more.`
      }`
    case 'too-few-items':
      return `Too few items to tell: ${formatCount(n)} in common, and nothing below ${verdict.needed} can be told from chance.`
    case 'no-common-items':
      return 'Nothing to compare: no item was answered on both sides.'
  }
}

/** `0.2 %`; `under 0.01 %` for what is smaller. */
function chanceOf(p: number): string {
  if (p < 0.0001) return 'under 0.01 %'
  return `${formatPercent(p, p < 0.001 ? 2 : 1)} %`
}

const WORDS: Readonly<Record<Comparison['differs'][number]['what'], string>> = {
  benchmark: 'benchmark',
  model: 'model',
  snapshot: 'model as reported',
  temperature: 'temperature',
  'max-tokens': 'most tokens',
  samples: 'samples',
  seed: 'seed',
  method: 'method',
  exemplars: 'exemplars',
  'prompt-style': 'prompt style',
  extractor: 'extractor',
  items: 'items',
}

const JUDGED: Readonly<Record<Exclude<Comparison['judgement'], 'machine'>, string>> = {
  overruled: 'as people overruled them',
  undisputed: 'without items of disputed gold',
  judged: 'as people overruled them, without items of disputed gold',
}

export function describeComparison(comparison: Comparison): [name: string, value: string][] {
  const { unmatched, differs } = comparison
  return [
    ...(comparison.judgement === 'machine'
      ? []
      : [['scores', JUDGED[comparison.judgement]] as [string, string]]),
    ['A', sideOf(comparison.a)],
    ['B', sideOf(comparison.b)],
    [
      'accuracy',
      `A ${percentWithSign(comparison.accuracyA)}, B ${percentWithSign(comparison.accuracyB)} over ${formatCounted(comparison.n, 'common item')}`,
    ],
    ...evidenceOf(comparison),
    [
      'right in',
      `both ${formatCount(comparison.both)}, only A ${formatCount(comparison.onlyA)}, only B ${formatCount(comparison.onlyB)}, neither ${formatCount(comparison.neither)}`,
    ],
    ...(unmatched.a + unmatched.b > 0
      ? [
          ['left out', `${formatCount(unmatched.a)} only in A, ${formatCount(unmatched.b)} only in B`] as [
            string,
            string,
          ],
        ]
      : []),
    ...meansOf(comparison),
    ...(comparison.repeats ? [['note', REPEATED] as [string, string]] : []),
    ...differs.map(({ what, a, b }): [string, string] => [
      'also differs',
      `${WORDS[what]}: ${valuesOf(a)} → ${valuesOf(b)}`,
    ]),
  ]
}

const MEAN_NAMES: Readonly<Record<Mean, string>> = {
  costUsd: 'cost',
  inputTokens: 'input tokens',
  outputTokens: 'output tokens',
  latencyMs: 'latency',
}

/** What an answer takes on each side, where both are known and either takes anything: baselines take nothing. */
const meansOf = (comparison: Comparison): [name: string, value: string][] =>
  MEANS.flatMap((mean): [string, string][] => {
    const compared = comparison[mean]
    if (compared === null || (compared.a === 0 && compared.b === 0)) return []
    const { a, b, difference, ci95 } = compared
    const bounds = ci95 ? `, 95 % ${ci95.map((bound) => writeMean(mean, bound, true)).join(' to ')}` : ''
    const values = `A ${writeMean(mean, a)}, B ${writeMean(mean, b)}`
    return [[MEAN_NAMES[mean], `${values} an answer: ${writeMean(mean, difference, true)}${bounds}`]]
  })

const REPEATED =
  'the same prompt was asked twice of the same model: what flips is the model’s own noise, and no prompt’s doing'

const TESTS: Readonly<Record<Comparison['test'], string>> = {
  mcnemar: 'exact McNemar test',
  'sign-flip': 'test of signs, as items may earn a fraction',
}

/** What the verdict goes by, and where the interval beside it seems to say otherwise. */
function evidenceOf(comparison: Comparison): [name: string, value: string][] {
  const { difference, ci95, p, test } = comparison
  if (difference === null) return []
  const bounds = ci95 ? `, 95 % ${formatPoints(ci95[0])} to ${formatPoints(ci95[1])}` : ''
  const chance = formatProbability(p)
  const facts: [string, string][] = [
    [
      'B − A',
      `${formatPoints(difference)} points${bounds}; p ${chance.startsWith('<') ? chance : `= ${chance}`} (${TESTS[test]})`,
    ],
  ]
  if (intervalSaysOtherwise(comparison))
    facts.push([
      'note',
      'the interval, which is approximate, just says otherwise: the verdict goes by the test',
    ])
  return facts
}

const valuesOf = (values: readonly (string | null)[]): string =>
  values.map((value) => value ?? 'none').join(', ') || 'none'

function sideOf(runs: Comparison['a']): string {
  return runs
    .map(
      ({ id, model, benchmark, format, prompt }) =>
        `run ${id}: ${model}, ${benchmark}, ${format}, prompt ${prompt.name}@${prompt.version}`,
    )
    .join('; ')
}
