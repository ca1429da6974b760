import type { LeaderboardRow, Run, RunSummary } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import { type Judgement, noOutcomes, OUTCOMES, scoredCount } from '#shared/domain/outcome.ts'
import { asksVariant } from '#shared/domain/variant.ts'
import { type RunScores, rankRanges, scoreRun } from '../analysis/index.ts'
import { countMarks, listRuns, type RunRecord, type Store, type TaskRecord } from '../store/index.ts'

const sum = (tasks: readonly TaskRecord[], value: (task: TaskRecord) => number): number =>
  tasks.reduce((total, task) => total + value(task), 0)

export function scoresOf(run: RunRecord): RunScores {
  const tasks = run.tasks.map((task) => ({
    scored: scoredCount(task.outcomes),
    credit: task.credit,
    itemMeans: { items: task.scoredItems, sum: task.itemMeanSum, squareSum: task.itemMeanSquareSum },
  }))
  return scoreRun(tasks, run.sampling.samples > 1)
}

export function summariseRun(run: RunRecord): RunSummary {
  const scores = scoresOf(run)
  const outcomes = noOutcomes()
  for (const outcome of OUTCOMES) outcomes[outcome] = sum(run.tasks, (task) => task.outcomes[outcome])
  const { priceInUsdPerMtok, priceOutUsdPerMtok } = run.model
  return {
    id: run.id,
    label: run.label,
    status: run.status,
    stopReason: run.stopReason,
    stopCause: run.stopCause,
    model: run.model.name,
    benchmark: run.benchmark,
    format: run.format,
    method: run.method,
    prompt: {
      name: run.prompt.name,
      version: run.prompt.version,
      hash: run.prompt.hash,
      kind: run.prompt.kind,
    },
    study: run.study,
    sampling: run.sampling,
    n: sum(run.tasks, (task) => task.items),
    attempts: sum(run.tasks, (task) => task.attempts),
    scored: scoredCount(outcomes),
    correct: outcomes.correct,
    accuracy: scores.micro,
    accuracyMacro: scores.macro,
    ci95: scores.microInterval && [...scores.microInterval],
    ci95Macro: scores.macroInterval && [...scores.macroInterval],
    outcomes,
    usage: {
      inputTokens: sum(run.tasks, (task) => task.usage.inputTokens),
      outputTokens: sum(run.tasks, (task) => task.usage.outputTokens),
      reasoningTokens: sum(run.tasks, (task) => task.usage.reasoningTokens),
    },
    costUsd:
      priceInUsdPerMtok === null || priceOutUsdPerMtok === null
        ? null
        : sum(run.tasks, (task) => task.costUsd),
    durationMs: run.durationMs,
    complete: run.status === 'done',
    extractorVersion: run.extractorVersion,
    createdAt: run.createdAt,
    finishedAt: run.finishedAt,
  }
}

export function viewRun(store: Store, run: RunRecord): Run {
  const tasks = run.tasks.map((task) => {
    const scored = scoredCount(task.outcomes)
    const { exemplarSource, exemplarSet, shots, outcomes } = task
    const accuracy = scored === 0 ? null : task.credit / scored
    return { task: task.task, n: task.items, scored, accuracy, outcomes, exemplarSource, exemplarSet, shots }
  })
  return { ...summariseRun(run), tasks, marks: countMarks(store, run.id) }
}

/** Runs whose figures stand for their model: those of a study's variants stay in their study. */
export const listRankedRuns = (store: Store, judgement: Judgement = 'machine'): RunRecord[] =>
  listRuns(store, judgement).filter((run) => !asksVariant(run))

/** Whether a run asks with the benchmark's own prompt in its format, and not with another that is like it. */
export const asksOfficially = ({ prompt, benchmark, format }: RunRecord): boolean =>
  prompt.name === `${benchmark}-${format}`

/**
 * One row a model × benchmark × format: its run with most scored items (however often each was asked); of equals one
 * with the benchmark's own prompt, then the newest. Runs with nothing scored have no row. Sorted by benchmark, format, score; ranks within benchmark and format.
 */
export function rankRuns(runs: readonly RunRecord[]): LeaderboardRow[] {
  const cells = Map.groupBy(runs, (run) => JSON.stringify([run.model.name, run.benchmark, run.format]))
  const rows = [...cells.values()].flatMap((ofCell) => {
    const [best] = ofCell
      .map((run) => ({ run, scoredItems: sum(run.tasks, (task) => task.scoredItems) }))
      .filter(({ scoredItems }) => scoredItems > 0)
      .sort(
        (a, b) =>
          b.scoredItems - a.scoredItems ||
          Number(asksOfficially(b.run)) - Number(asksOfficially(a.run)) ||
          b.run.id - a.run.id,
      )
    return best ? [unrankedRow(best.run, ofCell.length)] : []
  })
  const boards = Map.groupBy(rows, ({ row }) => `${row.benchmark} ${row.format}`)
  return [...boards.keys()].sort().flatMap((board) => {
    const ofBoard = (boards.get(board) ?? []).sort((a, b) => (b.row.score ?? 0) - (a.row.score ?? 0))
    const ranks = rankRanges(
      ofBoard.map(({ row, standardError }) => ({ score: row.score ?? 0, standardError })),
    )
    return ofBoard.map(({ row }, index) => {
      const [best, worst] = ranks[index] ?? [1, ofBoard.length]
      return { ...row, rank: [best, worst] satisfies [number, number] }
    })
  })
}

function unrankedRow(
  run: RunRecord,
  runs: number,
): { row: Omit<LeaderboardRow, 'rank'>; standardError: number } {
  const { rankedBy } = BENCHMARK_FACTS[run.benchmark]
  const summary = summariseRun(run)
  const scores = scoresOf(run)
  const { organisation, type, paramsB } = run.model
  const { n, scored, accuracy, accuracyMacro, outcomes, costUsd, complete, extractorVersion, finishedAt } =
    summary
  const row = {
    model: run.model.name,
    organisation,
    type,
    paramsB,
    benchmark: run.benchmark,
    format: run.format,
    runId: run.id,
    runs,
    n,
    scored,
    score: rankedBy === 'macro' ? accuracyMacro : accuracy,
    rankedBy,
    ci95: rankedBy === 'macro' ? summary.ci95Macro : summary.ci95,
    accuracy,
    accuracyMacro,
    outcomes,
    costUsd,
    complete,
    promptHash: summary.prompt.hash,
    extractorVersion,
    finishedAt,
  }
  return { row, standardError: rankedBy === 'macro' ? scores.macroStandardError : scores.microStandardError }
}
