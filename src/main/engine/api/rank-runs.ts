import type { OwnFigure } from '#shared/board/figure.ts'
import { type Part, partOf } from '#shared/board/part.ts'
import { type Contender, rankContenders } from '#shared/board/ranking.ts'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import type { RunRecord, Store } from '../store/index.ts'
import { headlineOf } from './own-figures.ts'
import { asksOfficially, summariseRun } from './run-view.ts'

/** A run with what it says of its benchmark. */
interface Entry {
  readonly run: RunRecord
  readonly figure: OwnFigure
  readonly part: Part | null
}

/**
 * One row a model × benchmark × format: its run over all items before one over a sample before an unfinished one, then
 * the one with most scored items (however often each was asked); of equals one with the benchmark's own prompt, then
 * the newest. Runs with nothing scored have no row, nor have those over some of a benchmark's tasks. Sorted by
 * benchmark, format, score, unfinished ones last; ranks within benchmark and format.
 */
export function rankRuns(store: Store, runs: readonly RunRecord[]): LeaderboardRow[] {
  const cells = Map.groupBy(runs, (run) => JSON.stringify([run.model.name, run.benchmark, run.format]))
  const chosen = [...cells.values()].flatMap((ofCell) => {
    const [best] = ofCell.flatMap((run) => entryOf(store, run)).sort(compareEntries)
    return best ? [{ ...best, runs: ofCell.length }] : []
  })
  const boards = Map.groupBy(chosen, ({ run }) => `${run.benchmark} ${run.format}`)
  return [...boards.keys()].sort().flatMap((board) => {
    const ofBoard = (boards.get(board) ?? []).sort(
      (a, b) => isUnfinished(a) - isUnfinished(b) || b.figure.score - a.figure.score,
    )
    const standings = rankContenders(ofBoard.map(toContender))
    return ofBoard.map((entry, index): LeaderboardRow => {
      const rank = standings[index]?.rank ?? null
      return { ...describeEntry(store, entry, entry.runs), rank: rank && [...rank] }
    })
  })
}

function entryOf(store: Store, run: RunRecord): Entry[] {
  const figure = headlineOf(store, run)
  return figure === null ? [] : [{ run, figure, part: partOf(figure) }]
}

const ORDER: readonly (Part | null)[] = [null, 'sample', 'unfinished']

const compareEntries = (a: Entry, b: Entry): number =>
  ORDER.indexOf(a.part) - ORDER.indexOf(b.part) ||
  b.figure.run.items - a.figure.run.items ||
  Number(asksOfficially(b.run)) - Number(asksOfficially(a.run)) ||
  b.run.id - a.run.id

const isUnfinished = ({ part }: Entry): number => Number(part === 'unfinished')

const toContender = ({ figure: { score, run }, part }: Entry): Contender =>
  part === 'unfinished' || run.standardError === null
    ? null
    : { score, standardError: run.standardError, isSample: part === 'sample' }

function describeEntry(
  store: Store,
  { run, figure, part }: Entry,
  runs: number,
): Omit<LeaderboardRow, 'rank'> {
  const { rankedBy } = BENCHMARK_FACTS[run.benchmark]
  const summary = summariseRun(store, run)
  const { organisation, type, paramsB } = run.model
  const { n, scored, accuracy, accuracyMacro, outcomes, costUsd, complete, extractorVersion, finishedAt } =
    summary
  return {
    model: run.model.name,
    organisation,
    type,
    paramsB,
    benchmark: run.benchmark,
    format: run.format,
    runId: run.id,
    runs,
    n,
    ofItems: figure.run.ofItems,
    part,
    scored,
    score: figure.score,
    rankedBy,
    ci95: figure.run.ci95 && [...figure.run.ci95],
    accuracy,
    accuracyMacro,
    outcomes,
    costUsd,
    complete,
    promptHash: summary.prompt.hash,
    extractorVersion,
    finishedAt,
  }
}
