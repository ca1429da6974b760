import { FORMATS } from '../domain/format.ts'
import { type Figure, hasMark, type OwnFigure, type ReportedFigure } from './figure.ts'
import { isRankable } from './metric.ts'

/**
 * The one figure that a cell shows of several. Own runs come before reported figures. Among own runs: the format
 * that comes first in `FORMATS`, then most items scored, then the newest. Among reported figures: single-sample
 * accuracy before other metrics; the maker's own before another's comparison; the newest source before older
 * ones, undated ones last; then published before imported, first-hand before transcribed, undoubted before
 * doubtful. A score never decides.
 */
export function chooseFigure(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>(
    (best, figure) => (best === null || compareFigures(figure, best) < 0 ? figure : best),
    null,
  )
}

/** Negative where `a` is shown before `b`; 0 for the same figure only. */
export function compareFigures(a: Figure, b: Figure): number {
  if (a.provenance === 'own' && b.provenance === 'own') return compareOwn(a, b)
  if (a.provenance === 'own') return -1
  if (b.provenance === 'own') return 1
  return compareReported(a, b)
}

function compareOwn(a: OwnFigure, b: OwnFigure): number {
  return (
    FORMATS.indexOf(a.run.format) - FORMATS.indexOf(b.run.format) ||
    b.run.items - a.run.items ||
    b.run.id - a.run.id
  )
}

function compareReported(a: ReportedFigure, b: ReportedFigure): number {
  return (
    Number(isRankable(b)) - Number(isRankable(a)) ||
    Number(hasMark(a, 'comparison')) - Number(hasMark(b, 'comparison')) ||
    compareText(b.source.date ?? '', a.source.date ?? '') ||
    compareText(b.provenance, a.provenance) ||
    Number(hasMark(a, 'transcription')) - Number(hasMark(b, 'transcription')) ||
    Number(hasMark(a, 'doubtful')) - Number(hasMark(b, 'doubtful')) ||
    compareText(a.id, b.id)
  )
}

/** By code units: the same in every language and at every place. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
