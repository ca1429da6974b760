import { differenceOf } from '../statistics/difference.ts'
import type { Interval } from '../statistics/wilson.ts'
import { evidenceOf } from './evidence.ts'
import type { Figure } from './figure.ts'
import { isRankable } from './metric.ts'

/** Alpha of the whole comparison: the lowest with the highest of several is one pair of many that might stand out. */
const ALPHA = 0.05
/** Fraction. Less than this is what another prompt does to a model, and no reason to look twice. */
const WORTH_A_MARK = 0.05

/**
 * Lowest and highest of what reports say of one model on one benchmark by single samples, where they are further apart
 * than chance allows (Bonferroni over all their pairs) and by at least five points; null where they agree, or where
 * the number of items is not known. Shots, prompts and splits may differ: the mark says that the cell is not the
 * whole story, not which of them is right.
 */
export function disagreementOf(figures: readonly Figure[]): Interval | null {
  let low: Figure | null = null
  let high: Figure | null = null
  let many = 0
  for (const figure of figures) {
    if (figure.provenance === 'own' || !isRankable(figure)) continue
    many++
    if (low === null || comesBefore(figure, low)) low = figure
    if (high === null || comesBefore(high, figure)) high = figure
  }
  if (low === null || high === null || high.score - low.score < WORTH_A_MARK) return null
  const { p } = differenceOf(
    { score: high.score, standardError: evidenceOf(high).standardError },
    { score: low.score, standardError: evidenceOf(low).standardError },
  )
  const pairs = (many * (many - 1)) / 2
  return p !== null && p * pairs < ALPHA ? [low.score, high.score] : null
}

/** By score; of equal ones by id, so that their order decides nothing. */
const comesBefore = (a: Figure, b: Figure): boolean =>
  a.score < b.score || (a.score === b.score && a.id < b.id)
