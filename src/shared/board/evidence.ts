import { type Interval, wilsonInterval } from '../statistics/wilson.ts'
import { describeBenchmark } from './benchmarks.ts'
import { type Figure, hasMark, type ReportedFigure } from './figure.ts'
import { officialItems } from './task-sizes.ts'

/**
 * What an interval rests on. `measured`: the scored items of an own run. `size`: the benchmark's number of items,
 * as the source publishes no counts. `at-best`: the same, though shots or split are not stated.
 */
export type EvidenceBasis = 'measured' | 'size' | 'at-best'

/** How sure a figure is. All null where the number of items is not known. */
export interface Evidence {
  readonly items: number | null
  /** 95 %. */
  readonly interval: Interval | null
  readonly standardError: number | null
  readonly basis: EvidenceBasis | null
}

const NO_EVIDENCE: Evidence = { items: null, interval: null, standardError: null, basis: null }

/** Items of the validation splits that figures are known to be on (Huang et al. 2023). */
const VALIDATION_ITEMS: Readonly<Record<string, number>> = { 'c-eval': 1346 }

/**
 * A mean of several runs gets the interval of one, a little too wide: how its runs varied is never published.
 */
export function evidenceOf(figure: Figure): Evidence {
  if (figure.provenance === 'own') {
    const { items, ci95, standardError } = figure.run
    return { items, interval: ci95, standardError, basis: ci95 === null ? null : 'measured' }
  }
  const items = itemsBehind(figure)
  if (items === null) return NO_EVIDENCE
  const interval = wilsonInterval(figure.score * items, items)
  // As of own runs: one more item, half right and half wrong, so that no score passes for certain.
  const centre = (figure.score * items + 0.5) / (items + 1)
  const standardError = Math.sqrt((centre * (1 - centre)) / items)
  const stated =
    figure.shots !== null &&
    describeBenchmark(figure.benchmark).setIsStated &&
    !hasMark(figure, 'validation-split')
  return { items, interval, standardError, basis: stated ? 'size' : 'at-best' }
}

function itemsBehind(figure: ReportedFigure): number | null {
  if (figure.marks.includes('small-split')) return null
  if (figure.marks.includes('validation-split')) return VALIDATION_ITEMS[figure.benchmark] ?? null
  return officialItems(figure.benchmark, figure.task)
}
