import type { HistogramBin } from '#shared/contract/views.ts'
import { formatCount, formatDuration } from '#shared/domain/numbers.ts'
import type { HistogramMeasure } from '#shared/domain/run.ts'
import type { Range, RangeName } from './search.ts'

/** The filter whose bounds a measure's bins are. */
export const RANGE_OF: Readonly<Record<HistogramMeasure, RangeName>> = {
  latency: 'latency',
  'output-tokens': 'tokens',
  'reasoning-length': 'reasoning',
}

export interface Column {
  readonly label: string
  readonly correct: number
  /** Attempts that are not fully right. */
  readonly other: number
  /** Percent of credit; null where the bin is empty. */
  readonly accuracy: number | null
  /** What a filter must ask for to list the bin's attempts. */
  readonly range: Range
}

/** The bins as columns of a chart; empty ones at the ends are left out. */
export function columnsOf(measure: HistogramMeasure, bins: readonly HistogramBin[]): Column[] {
  const filled = bins.flatMap(({ attempts }, index) => (attempts > 0 ? [index] : []))
  return bins.slice(filled[0] ?? 0, (filled.at(-1) ?? -1) + 1).map((bin) => ({
    label: write(measure, bin.from),
    correct: bin.correct,
    other: bin.attempts - bin.correct,
    accuracy: bin.attempts === 0 ? null : (100 * bin.credit) / bin.attempts,
    range: [Math.ceil(bin.from), bin.to === null ? null : Math.max(Math.ceil(bin.to) - 1, 0)],
  }))
}

const write = (measure: HistogramMeasure, value: number): string =>
  measure === 'latency' ? formatDuration(value) : formatCount(Math.round(value))
