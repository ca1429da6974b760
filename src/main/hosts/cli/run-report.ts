import type { Run, RunSummary } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatScore, formatUsd } from '#shared/domain/numbers.ts'
import type { Column } from './output/table.ts'

/** A run as `run --json` prints it, accuracies as fractions. Scripts depend on it: names are only ever added. */
export function toRunJson(run: Run) {
  return {
    id: run.id,
    model: run.model,
    benchmark: run.benchmark,
    format: run.format,
    n: run.n,
    scored: run.scored,
    correct: run.correct,
    accuracy: run.accuracy,
    accuracyMacro: run.accuracyMacro,
    ci95: run.ci95,
    outcomes: run.outcomes,
    usage: run.usage,
    costUsd: run.costUsd,
    durationMs: run.durationMs,
    complete: run.complete,
    tasks: run.tasks.map(({ task, n, accuracy }) => ({ task, n, accuracy })),
  }
}

export const RUN_COLUMNS: readonly Column[] = [
  { title: 'run', align: 'right' },
  { title: 'status', leaveOut: 9 },
  { title: 'model' },
  { title: 'benchmark' },
  { title: 'format' },
  { title: 'n', align: 'right', leaveOut: 8 },
  { title: 'scored', align: 'right', leaveOut: 4 },
  { title: 'acc %', align: 'right' },
  { title: '95 % CI', align: 'right', leaveOut: 5 },
  { title: 'macro %', align: 'right', leaveOut: 3 },
  { title: 'cost', align: 'right', leaveOut: 2 },
  { title: 'time', align: 'right', leaveOut: 1 },
]

export function toRunRow(run: RunSummary): string[] {
  return [
    String(run.id),
    run.status,
    run.model,
    run.benchmark,
    run.format,
    formatCount(run.n),
    formatCount(run.scored),
    percentOrDash(run.accuracy),
    intervalOrDash(run.ci95),
    percentOrDash(run.accuracyMacro),
    formatUsd(run.costUsd),
    formatDuration(run.durationMs),
  ]
}

/** `87.2 %`, or `–` where there is nothing scored yet. */
export function percentWithSign(fraction: number | null): string {
  return fraction === null ? '–' : `${formatScore(fraction)} %`
}

export function percentOrDash(fraction: number | null): string {
  return fraction === null ? '–' : formatScore(fraction)
}

/** `3`, `3–7`, or `–` for what is not ranked. */
export function rankOrDash(rank: readonly [number, number] | null): string {
  if (rank === null) return '–'
  return rank[0] === rank[1] ? String(rank[0]) : `${rank[0]}–${rank[1]}`
}

export function intervalOrDash(interval: readonly [number, number] | null): string {
  return interval === null ? '–' : `${formatScore(interval[0])}–${formatScore(interval[1])}`
}
