import type { Run, RunSummary } from '#shared/contract/views.ts'
import { type Judgement, noOutcomes, OUTCOMES, scoredCount } from '#shared/domain/outcome.ts'
import { asksVariant } from '#shared/domain/variant.ts'
import { type RunScores, scoreRun } from '../analysis/index.ts'
import { otherProcess } from '../runs/index.ts'
import { countMarks, listRuns, type RunRecord, type Store, type TaskRecord } from '../store/index.ts'
import { scopeOf } from './run-scope.ts'

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

export function summariseRun(store: Store, run: RunRecord): RunSummary {
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
    elsewhere: otherProcess(run.owner),
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
    scope: scopeOf(store, run),
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
  return { ...summariseRun(store, run), tasks, marks: countMarks(store, run.id) }
}

/** Runs whose figures stand for their model: those of a study's variants stay in their study. */
export const listRankedRuns = (store: Store, judgement: Judgement = 'machine'): RunRecord[] =>
  listRuns(store, judgement).filter((run) => !asksVariant(run))

/** Whether a run asks with the benchmark's own prompt in its format, and not with another that is like it. */
export const asksOfficially = ({ prompt, benchmark, format }: RunRecord): boolean =>
  prompt.name === `${benchmark}-${format}`
