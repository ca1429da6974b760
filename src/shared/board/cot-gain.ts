import type { BoardView } from '../contract/board-view.ts'
import { type Difference, differenceOf } from '../statistics/difference.ts'
import { describeBenchmark } from './benchmarks.ts'
import type { Cell } from './board.ts'
import { toCell } from './build-board.ts'
import { compareFigures, compareText } from './choose-figure.ts'
import type { BoardModel, Figure } from './figure.ts'
import { createFigureFilter, createModelFilter } from './filters.ts'
import { isRankable } from './metric.ts'

/** How alike the two figures of a gain are. Own runs are never set against reported figures. */
export type GainBasis = 'own-runs' | 'same-source' | 'different-sources'

/** What chain of thought adds for one model on one benchmark: its figure with it minus the one without. */
export interface CotGain {
  readonly model: BoardModel
  readonly benchmark: string
  readonly measures: 'knowledge' | 'reasoning'
  readonly cot: Cell
  readonly answerOnly: Cell
  /** Of two independent figures, until `pairGains` sets own runs against each other item by item. */
  readonly difference: Pick<Difference, 'value' | 'interval'>
  /** The items that both own runs were asked, where the difference is over these; null for independent figures. */
  readonly pairedItems: number | null
  readonly basis: GainBasis
  /** Both stated, and the same. */
  readonly sameShots: boolean
}

/**
 * A gain for every model and benchmark that has a single-sample figure of both kinds, highest first. Of several
 * pairs the one that is most alike counts: own runs before reported figures, then one source, then the same shots;
 * a score never decides. The view's formats and shots are not looked at, as a pair needs both sides.
 */
export function cotGains(
  models: readonly BoardModel[],
  figures: readonly Figure[],
  view: BoardView,
): CotGain[] {
  const isShown = createModelFilter(view)
  const isConsidered = createFigureFilter({ ...view, formats: [], shots: [] })
  const shown = new Map(models.filter(isShown).map((model) => [model.name, model]))
  const wanted = new Set(view.benchmarks)
  const groups = Map.groupBy(
    figures.filter(
      (figure) =>
        figure.task === null &&
        figure.chainOfThought !== null &&
        shown.has(figure.model) &&
        (wanted.size === 0 || wanted.has(figure.benchmark)) &&
        isConsidered(figure) &&
        isRankable(figure),
    ),
    ({ model, benchmark }) => `${model}\n${benchmark}`,
  )
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      const model = first && shown.get(first.model)
      return model ? (gainOf(model, group) ?? []) : []
    })
    .sort(compareGains)
}

/** Highest first. */
export const compareGains = (a: CotGain, b: CotGain): number =>
  b.difference.value - a.difference.value || compareText(a.model.name, b.model.name)

interface Pair {
  readonly cot: Figure
  readonly answerOnly: Figure
}

function gainOf(model: BoardModel, figures: readonly Figure[]): CotGain | null {
  const pairs = figures.flatMap((cot) =>
    cot.chainOfThought === true
      ? figures.flatMap((answerOnly): Pair[] =>
          answerOnly.chainOfThought === false && isOwn(cot) === isOwn(answerOnly)
            ? [{ cot, answerOnly }]
            : [],
        )
      : [],
  )
  const [pair] = pairs.sort(comparePairs)
  const benchmark = pair?.cot.benchmark ?? ''
  const { measures } = describeBenchmark(benchmark)
  const cot = toCell(pair ? [pair.cot] : [])
  const answerOnly = toCell(pair ? [pair.answerOnly] : [])
  if (!pair || !cot || !answerOnly || (measures !== 'knowledge' && measures !== 'reasoning')) return null
  const difference = differenceOf(
    { score: pair.cot.score, standardError: cot.standardError },
    { score: pair.answerOnly.score, standardError: answerOnly.standardError },
  )
  const basis = isOwn(pair.cot) ? 'own-runs' : haveOneSource(pair) ? 'same-source' : 'different-sources'
  const sameShots = haveSameShots(pair)
  return { model, benchmark, measures, cot, answerOnly, difference, pairedItems: null, basis, sameShots }
}

const isOwn = ({ provenance }: Figure): boolean => provenance === 'own'

const haveSameShots = ({ cot, answerOnly }: Pair): boolean =>
  cot.shots !== null && cot.shots === answerOnly.shots

const haveOneSource = ({ cot, answerOnly }: Pair): boolean =>
  cot.provenance !== 'own' && answerOnly.provenance !== 'own' && cot.source.id === answerOnly.source.id

function comparePairs(a: Pair, b: Pair): number {
  return (
    Number(isOwn(b.cot)) - Number(isOwn(a.cot)) ||
    Number(haveOneSource(b)) - Number(haveOneSource(a)) ||
    Number(haveSameShots(b)) - Number(haveSameShots(a)) ||
    compareFigures(a.cot, b.cot) ||
    compareFigures(a.answerOnly, b.answerOnly)
  )
}

/**
 * Whether a pair says something of thinking alone: figures of different sources differ in more than that, a baseline
 * does not think, and the sample is a toy to try the app with. Such pairs are shown and never averaged.
 */
export const isAveraged = ({ model, benchmark, basis }: CotGain): boolean =>
  basis !== 'different-sources' && benchmark !== 'sample' && !isBaseline(model.name)

/** Baselines that ship are named so by the app, and the published ones by their sources. */
const isBaseline = (name: string): boolean => /^(baseline:|random baseline)/i.test(name)

/** The mean gain of what measures one thing, over the pairs that are averaged; null where there is none. */
export function meanGain(
  gains: readonly CotGain[],
  measures: CotGain['measures'],
): { readonly value: number; readonly pairs: number } | null {
  const values = gains
    .filter((gain) => gain.measures === measures && isAveraged(gain))
    .map(({ difference }) => difference.value)
  if (values.length === 0) return null
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length, pairs: values.length }
}
