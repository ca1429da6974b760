import { FORMATS } from '../domain/format.ts'
import { type Figure, hasMark, type OwnFigure, type ReportedFigure } from './figure.ts'
import { isRankable } from './metric.ts'
import { partOf } from './part.ts'

/**
 * The one figure that a cell shows of several. Own runs over all items come before reported figures, and these before
 * samples and unfinished runs. Among own runs, whole before sample before unfinished; then the format
 * that comes first in `FORMATS`, then most items scored, then the newest. Among reported figures: single-sample
 * accuracy before other metrics; published before imported, so that a file of the user's never takes the place of
 * what is published; the maker's own before another's comparison; the newest source before older ones, undated ones
 * last; then first-hand before transcribed, undoubted before doubtful. A score never decides.
 */
export function chooseFigure(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>(
    (best, figure) => (best === null || compareFigures(figure, best) < 0 ? figure : best),
    null,
  )
}

/** What puts one figure before another. Each rule decides only where those before it do not. */
type Rule<F> = readonly [name: string, compare: (a: F, b: F) => number]

const OWN_RULES = [
  ['whole', (a, b) => wholenessOf(b) - wholenessOf(a)],
  ['format', (a, b) => FORMATS.indexOf(a.run.format) - FORMATS.indexOf(b.run.format)],
  ['items', (a, b) => b.run.items - a.run.items],
  ['newest-run', (a, b) => b.run.id - a.run.id],
] as const satisfies readonly Rule<OwnFigure>[]

const REPORTED_RULES = [
  ['single-sample', (a, b) => Number(isRankable(b)) - Number(isRankable(a))],
  ['published', (a, b) => compareText(b.provenance, a.provenance)],
  ['maker', (a, b) => Number(hasMark(a, 'comparison')) - Number(hasMark(b, 'comparison'))],
  ['newest-source', (a, b) => compareText(b.source.date ?? '', a.source.date ?? '')],
  ['first-hand', (a, b) => Number(hasMark(a, 'transcription')) - Number(hasMark(b, 'transcription'))],
  ['undoubted', (a, b) => Number(hasMark(a, 'doubtful')) - Number(hasMark(b, 'doubtful'))],
  ['always-the-same', (a, b) => compareText(a.id, b.id)],
] as const satisfies readonly Rule<ReportedFigure>[]

/** Why a cell shows the figure it does: `only`, or the rule that puts it before the next. */
export type ChoiceReason = 'only' | 'own' | (typeof OWN_RULES)[number][0] | (typeof REPORTED_RULES)[number][0]

interface Order {
  /** Negative where the first comes before the second. */
  readonly order: number
  readonly reason: ChoiceReason
}

function decide<F>(rules: readonly (readonly [ChoiceReason, (a: F, b: F) => number])[], a: F, b: F): Order {
  for (const [reason, compare] of rules) {
    const order = compare(a, b)
    if (order !== 0) return { order, reason }
  }
  return { order: 0, reason: 'only' }
}

function orderFigures(a: Figure, b: Figure): Order {
  if (a.provenance === 'own') return b.provenance === 'own' ? decide(OWN_RULES, a, b) : orderOwn(a)
  if (b.provenance !== 'own') return decide(REPORTED_RULES, a, b)
  const { order, reason } = orderOwn(b)
  return { order: -order, reason }
}

/** An own figure against a reported one. */
const orderOwn = (own: OwnFigure): Order =>
  partOf(own) === null ? { order: -1, reason: 'own' } : { order: 1, reason: 'whole' }

const wholenessOf = (figure: OwnFigure): number => {
  const part = partOf(figure)
  return part === null ? 2 : part === 'sample' ? 1 : 0
}

/** Negative where `a` is shown before `b`; 0 for the same figure only. */
export const compareFigures = (a: Figure, b: Figure): number => orderFigures(a, b).order

/** Why {@link chooseFigure} chooses the first of figures that are sorted by {@link compareFigures}. */
export function reasonForFirst([first, second]: readonly Figure[]): ChoiceReason {
  return first && second ? orderFigures(first, second).reason : 'only'
}

/** By code units: the same in every language and at every place. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
