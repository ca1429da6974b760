import type { RunProgress } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatScore } from '#shared/domain/numbers.ts'
import { formatCounted } from './counted.ts'
import { cutToWidth, onOneLine } from './display-text.ts'

const BAR_CELLS = 20
const GAP = '  '
/** Fewer columns of an error's words say nothing. */
const LEAST_WORDS = 8

/**
 * How far a run is: `3 gpt-mini bbh in-context-cot  ████░░  812/6,511  54.2 %  31.0/s  3 min 04 s left`. Where fewer
 * `columns` are free, the last error's words are cut, then the bar and then the names go; the numbers stay.
 */
export function formatProgress(
  progress: RunProgress,
  options: { readonly bar: boolean; readonly columns?: number | undefined },
): string {
  const { run } = progress
  const done = run.scored + run.outcomes.error
  const name = `${run.id} ${onOneLine(run.model)} ${run.benchmark} ${run.format}`
  const bar = options.bar ? [drawBar(done, run.attempts)] : []
  const standing = [
    `${formatCount(done)}/${formatCount(run.attempts)}`,
    ...(run.accuracy === null ? [] : [`${formatScore(run.accuracy)} %`]),
  ]
  const rate = progress.ratePerSecond === null ? [] : [`${progress.ratePerSecond.toFixed(1)}/s`]
  const left = timeLeft(run.attempts - done, progress.ratePerSecond)
  const numbers = [...standing, ...rate, ...left]
  const troubles = [
    ...(progress.retries === 0 ? [] : [formatCounted(progress.retries, 'retry', 'retries')]),
    ...(run.outcomes.error === 0 ? [] : [formatCounted(run.outcomes.error, 'error')]),
  ]
  const lastWords = progress.lastErrors.slice(0, 1).map((error) => onOneLine(error.message))
  const layouts = [
    [name, ...bar, ...numbers, ...troubles],
    [name, ...numbers, ...troubles],
    [`run ${run.id}`, ...numbers, ...troubles],
    [`run ${run.id}`, ...numbers],
    [`run ${run.id}`, ...standing, ...left],
  ].map((parts) => parts.join(GAP))
  const fits = (line: string) => fitTerminal(line, options.columns) === line
  const line = layouts.find(fits) ?? layouts.at(-1) ?? ''
  const told = fits(line + GAP + ' '.repeat(LEAST_WORDS)) ? [line, ...lastWords].join(GAP) : line
  return fitTerminal(told, options.columns)
}

function drawBar(done: number, total: number): string {
  const full = total === 0 ? BAR_CELLS : Math.floor((done / total) * BAR_CELLS)
  return '█'.repeat(full) + '░'.repeat(BAR_CELLS - full)
}

function timeLeft(open: number, ratePerSecond: number | null): string[] {
  if (open <= 0 || ratePerSecond === null || ratePerSecond <= 0) return []
  return [`${formatDuration((open / ratePerSecond) * 1000)} left`]
}

/** The line as it may stand on a terminal so many columns wide without wrapping. */
export function fitTerminal(line: string, columns: number | undefined): string {
  return columns === undefined ? line : cutToWidth(line, Math.max(1, columns - 1))
}
