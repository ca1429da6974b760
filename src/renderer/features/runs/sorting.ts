import type { RunSummary } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS, BENCHMARKS } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { NAMED_STATES, namedState } from '#shared/domain/run.ts'
import type { RunColumn, RunsSearch } from './search.ts'

type Value = string | number | null

/** What a column sorts by; null where a run has no such value. */
const VALUE: Readonly<Record<RunColumn, (run: RunSummary) => Value>> = {
  run: (run) => run.id,
  model: (run) => run.model,
  benchmark: (run) => BENCHMARKS.indexOf(run.benchmark),
  format: (run) => FORMATS.indexOf(run.format),
  status: (run) => NAMED_STATES.indexOf(namedState(run)),
  progress: (run) => (run.attempts === 0 ? null : run.scored / run.attempts),
  score: (run) => rankedScore(run).score,
  outcomes: (run) => (run.scored === 0 ? null : run.correct / run.scored),
  cost: (run) => run.costUsd,
  duration: (run) => run.durationMs,
  created: (run) => run.createdAt,
}

/** The average a run's benchmark is ranked by, with its interval. */
export function rankedScore(run: RunSummary) {
  const { rankedBy } = BENCHMARK_FACTS[run.benchmark]
  return rankedBy === 'macro'
    ? { rankedBy, score: run.accuracyMacro, ci95: run.ci95Macro }
    : { rankedBy, score: run.accuracy, ci95: run.ci95 }
}

/** What is under way stands above the rest: the running run, then those that wait, in the order they came. */
const placeOf = ({ status }: RunSummary): number => (status === 'running' ? 0 : status === 'queued' ? 1 : 2)

/**
 * What is under way and then newest first, or by the chosen column: what has no value last either way, newest first
 * among equals.
 */
export function sortRuns(runs: readonly RunSummary[], search: RunsSearch): RunSummary[] {
  const newestFirst = runs.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id)
  if (!search.sort)
    return newestFirst.toSorted(
      (a, b) => placeOf(a) - placeOf(b) || (a.status === 'queued' ? a.id - b.id : 0),
    )
  const value = VALUE[search.sort]
  const sign = search.desc ? -1 : 1
  return newestFirst.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compare(left, right)
  })
}

/** The runs that wait for their turn in this process, the next one first. */
export function queueOf(runs: readonly RunSummary[]): number[] {
  return runs
    .filter(({ status, elsewhere }) => status === 'queued' && elsewhere === null)
    .map(({ id }) => id)
    .sort((a, b) => a - b)
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en', { numeric: true })
}
