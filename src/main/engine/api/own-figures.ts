import type { BoardModel, OwnFigure } from '#shared/board/figure.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import { isChainOfThought } from '#shared/domain/format.ts'
import type { RunRecord, Store } from '../store/index.ts'
import { wholeOf } from './run-scope.ts'
import { scoresOf, summariseRun } from './run-view.ts'

/**
 * What a run says of its benchmark as a whole, by the average its paper ranks by; null where nothing is scored, and
 * where it says nothing of some of the tasks: it then speaks for the others alone, see {@link taskFiguresOf}.
 */
export function headlineOf(store: Store, run: RunRecord): OwnFigure | null {
  const summary = summariseRun(store, run)
  const { scope } = summary
  if (scope.tasks !== null || hasUnaskedTask(run)) return null
  const scores = scoresOf(run)
  const macro = BENCHMARK_FACTS[run.benchmark].rankedBy === 'macro'
  const score = macro ? scores.macro : scores.micro
  if (score === null) return null
  return describeFigure(run, {
    task: null,
    score,
    asked: scope.items,
    ofItems: scope.ofItems,
    costUsd: summary.costUsd,
    items: run.tasks.reduce((sum, task) => sum + task.scoredItems, 0),
    ci95: macro ? summary.ci95Macro : summary.ci95,
    standardError: macro ? scores.macroStandardError : scores.microStandardError,
    shots: shotsOf(run),
  })
}

/** What a run says of each of its tasks with anything scored. */
export function taskFiguresOf(store: Store, run: RunRecord): OwnFigure[] {
  // A benchmark that is a single task has nothing to say beyond its headline.
  if (run.tasks.length === 1 && run.tasks[0]?.task === run.benchmark) return []
  const whole = wholeOf(store, run.benchmark)
  return run.tasks.flatMap((task) => {
    const scores = scoresOf({ ...run, tasks: [task] })
    if (scores.micro === null) return []
    return [
      describeFigure(run, {
        task: task.task,
        score: scores.micro,
        asked: task.items,
        ofItems: Math.max(task.items, whole.get(task.task) ?? 0),
        costUsd: null,
        items: task.scoredItems,
        ci95: scores.microInterval,
        standardError: scores.microStandardError,
        shots: task.shots,
      }),
    ]
  })
}

/** What a run's own copy of its model says. */
export function boardModelOf({ model }: RunRecord): BoardModel {
  const { name, organisation, paramsB, type, priceInUsdPerMtok, priceOutUsdPerMtok } = model
  return {
    name,
    organisation,
    released: null,
    paramsB,
    activeParamsB: null,
    type,
    openWeights: null,
    priceInUsdPerMtok,
    priceOutUsdPerMtok,
  }
}

/** Whether a run ended, or stands, before it came to one of its tasks. */
const hasUnaskedTask = ({ status, tasks }: RunRecord): boolean =>
  status !== 'done' && tasks.some(({ scoredItems }) => scoredItems === 0)

type Measured = Pick<OwnFigure, 'task' | 'score' | 'shots'> &
  Pick<OwnFigure['run'], 'items' | 'asked' | 'ofItems' | 'ci95' | 'standardError' | 'costUsd'>

function describeFigure(run: RunRecord, measured: Measured): OwnFigure {
  const { items, asked, ofItems, ci95, standardError, costUsd, ...figure } = measured
  const { samples } = run.sampling
  return {
    ...figure,
    id: figure.task === null ? `run/${run.id}` : `run/${run.id}/${figure.task}`,
    provenance: 'own',
    model: run.model.name,
    benchmark: run.benchmark,
    metric: samples === 1 ? 'accuracy' : `avg@${samples}`,
    chainOfThought: isChainOfThought(run.format),
    run: {
      id: run.id,
      format: run.format,
      items,
      asked,
      ofItems,
      ci95,
      standardError,
      split: run.selection.split,
      promptHash: run.prompt.hash,
      extractorVersion: run.extractorVersion,
      judgement: run.judgement,
      complete: run.status === 'done',
      costUsd,
      finishedAt: run.finishedAt,
    },
  }
}

/** Null where tasks were shown different numbers of exemplars. */
function shotsOf({ tasks }: RunRecord): number | null {
  const [shots, ...others] = new Set(tasks.map((task) => task.shots))
  return shots === undefined || others.length > 0 ? null : shots
}
