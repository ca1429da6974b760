import type { RunProgress } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatPercent } from '#shared/domain/numbers.ts'
import { cutToWidth, onOneLine } from './display-text.ts'

const BAR_CELLS = 20

/** How far a run is: `3 bbh in-context-cot  ████░░  812/6,511  54.2 %  31.0/s  3 min 04 s left`. */
export function formatProgress(progress: RunProgress, options: { readonly bar: boolean }): string {
  const { run } = progress
  const done = run.scored + run.outcomes.error
  const parts = [
    `${run.id} ${onOneLine(run.model)} ${run.benchmark} ${run.format}`,
    ...(options.bar ? [drawBar(done, run.attempts)] : []),
    `${formatCount(done)}/${formatCount(run.attempts)}`,
    ...(run.accuracy === null ? [] : [`${formatPercent(run.accuracy)} %`]),
    ...(progress.ratePerSecond === null ? [] : [`${progress.ratePerSecond.toFixed(1)}/s`]),
    ...timeLeft(run.attempts - done, progress.ratePerSecond),
    ...(progress.retries === 0 ? [] : [`${formatCount(progress.retries)} retries`]),
    ...(run.outcomes.error === 0 ? [] : [`${formatCount(run.outcomes.error)} errors`]),
    ...progress.lastErrors.slice(0, 1).map((error) => onOneLine(error.message)),
  ]
  return parts.join('  ')
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
