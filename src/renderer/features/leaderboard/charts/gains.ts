import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { type CotGain, isAveraged, meanGain } from '#shared/board/cot-gain.ts'
import { formatPoints, formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import type { DataRows } from '../../../ui/charts/DataTable.tsx'
import type { PlotRow } from '../../../ui/charts/plot-row.ts'
import { describeFlags, describeSetting, writeScore } from './facts.ts'
import { fillOf } from './looks.ts'
import { GAIN_KINDS } from './search.ts'

/** None of those that stand for organisations. */
export const COLOURS = { reasoning: 'var(--accent)', knowledge: 'var(--ink-2)' } as const
export const SHAPES = { reasoning: 'circle', knowledge: 'square' } as const

export const keyOf = ({ model, benchmark }: CotGain): string => `${benchmark}/${model.name}`
export const nameOf = ({ model, benchmark }: CotGain): string =>
  `${model.name} · ${describeBenchmark(benchmark).name}`

export const writeWhole = (value: number): string => formatPoints(value, 0)

export const toRow = (gain: CotGain, text: Messages): PlotRow => ({
  key: keyOf(gain),
  name: nameOf(gain),
  lead: '',
  value: gain.difference.value,
  interval: gain.difference.interval,
  written: formatPoints(gain.difference.value),
  label: [nameOf(gain), ...describeGain(gain, text)].join(', '),
  look: {
    shape: SHAPES[gain.measures],
    fill: fillOf(gain.cot.figure.provenance),
    colour: COLOURS[gain.measures],
  },
  group: null,
})

export function describeGain(gain: CotGain, text: Messages): string[] {
  const words = text.charts.gainChart
  const { interval, value } = gain.difference
  const between = interval
    ? ` (${text.charts.facts.between(formatPoints(interval[0]), formatPoints(interval[1]))})`
    : ''
  const side = (label: string, { figure, interval: of }: CotGain['cot']): string =>
    `${label}: ${writeScore({ score: figure.score, interval: of }, text)}, ${describeSetting(figure, text)}`
  return [
    `${words.gain} ${formatPoints(value)}${between}`,
    side(words.cot, gain.cot),
    side(words.answerOnly, gain.answerOnly),
    gain.sameShots ? describeBasis(gain, text) : `${describeBasis(gain, text)}; ${words.shots}`,
    ...describeFlags([gain.cot.figure, gain.answerOnly.figure], text),
  ]
}

export function describeMeans(gains: readonly CotGain[], text: Messages): string {
  const words = text.charts.gainChart
  const [reasoning, knowledge] = GAIN_KINDS.map((kind) => ({
    kind,
    mean: meanGain(gains, kind),
  }))
  const shownOnly = words.notAveraged(gains.filter((gain) => !isAveraged(gain)).length)
  if (reasoning?.mean && knowledge?.mean)
    return (
      words.sentence(
        formatPoints(reasoning.mean.value),
        reasoning.mean.pairs,
        formatPoints(knowledge.mean.value),
        knowledge.mean.pairs,
      ) + shownOnly
    )
  const one = reasoning?.mean ? reasoning : knowledge
  if (!one?.mean) return `${words.noMean}${shownOnly}`
  return words.oneKind(formatPoints(one.mean.value), words.kinds[one.kind], one.mean.pairs) + shownOnly
}

export function tabulateGains(gains: readonly CotGain[], text: Messages): DataRows {
  const words = text.charts.columns
  const numeric = true
  return {
    columns: [
      { label: words.model },
      { label: words.benchmark },
      { label: words.measures },
      { label: words.gain, numeric },
      { label: words.low, numeric },
      { label: words.high, numeric },
      { label: words.cot, numeric },
      { label: words.answerOnly, numeric },
      { label: words.basis },
    ],
    rows: gains.map((gain) => {
      const { value, interval } = gain.difference
      return {
        key: keyOf(gain),
        cells: [
          gain.model.name,
          describeBenchmark(gain.benchmark).name,
          text.charts.gainChart.kinds[gain.measures],
          formatPoints(value),
          interval ? formatPoints(interval[0]) : '–',
          interval ? formatPoints(interval[1]) : '–',
          formatScore(gain.cot.figure.score),
          formatScore(gain.answerOnly.figure.score),
          describeBasis(gain, text),
        ],
      }
    }),
  }
}

/** What the two figures have in common, and the items their difference is over where these are the same. */
function describeBasis({ basis, pairedItems }: CotGain, text: Messages): string {
  const words = text.charts.gainChart
  return pairedItems === null ? words.basis[basis] : words.paired(pairedItems)
}
