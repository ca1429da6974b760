import type { BoardModel, Figure } from '#shared/board/figure.ts'
import { type BoardData, splitFigures } from '#shared/board/join-figures.ts'
import { mergeModels } from '#shared/board/merge-models.ts'
import { openBoard } from '#shared/board/opening.ts'
import { benchmarksOf } from '#shared/board/view-benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Judgement } from '#shared/domain/outcome.ts'
import { Problem } from '#shared/domain/problem.ts'
import { writeBoard } from '../interchange/index.ts'
import {
  listFigureSources,
  listHeadlineFigures,
  listModelFigures,
  listReportedModels,
  listTaskFigures,
  type Store,
  storeVersion,
} from '../store/index.ts'
import { countBenchmarks } from './board-benchmarks.ts'
import { api, type EngineContext } from './context.ts'
import { boardModelOf, headlineOf, taskFiguresOf } from './own-figures.ts'
import { listRankedRuns } from './run-view.ts'

/** The view's own question, and that for own runs which stand in no column of it. */
const REMEMBERED = 2

export function boardApi({ store }: EngineContext) {
  /** Every page opens with the same questions, mostly about a store that is as it was: the last answers are kept. */
  const remembered = <Input, Answer>(answer: (input: Input) => Answer): ((input: Input) => Answer) => {
    const last = new Map<string, Answer>()
    return (input) => {
      const asked = JSON.stringify([storeVersion(store), input])
      const known = last.get(asked)
      if (known !== undefined) return known
      const answered = answer(input)
      last.set(asked, answered)
      for (const oldest of [...last.keys()].slice(0, -REMEMBERED)) last.delete(oldest)
      return answered
    }
  }
  const openingOf = remembered(
    ({ view, rows, columns }: { view: BoardView; rows: number; columns: number }) => {
      const figures = listHeadlines(store, view.judgement, benchmarksOf(view))
      return openBoard({ models: modelsOf(store, figures), figures }, view, { rows, columns })
    },
  )
  const figuresOf = remembered((input: { judgement: Judgement; benchmarks: readonly string[] | null }) =>
    describeFigures(store, listHeadlines(store, input.judgement, input.benchmarks)),
  )
  return {
    benchmarks: api.board.benchmarks.handler(() => countBenchmarks(store)),

    models: api.board.models.handler(() => listBoardModels(store)),

    opening: api.board.opening.handler(({ input }) => openingOf(input)),

    figures: api.board.figures.handler(({ input }) => figuresOf(input)),

    details: api.board.details.handler(({ input: { model, judgement } }) => {
      const runs = listRankedRuns(store, judgement).filter((run) => run.model.name === model)
      const own = runs.flatMap((run) => [headlineOf(store, run) ?? [], taskFiguresOf(store, run)].flat())
      const figures = [...own, ...listModelFigures(store, model)]
      if (figures.length === 0)
        throw new Problem('not-found', `there is no figure of “${model}”`, {
          detail: { kind: 'no-figure', model },
        })
      return describeFigures(store, figures)
    }),

    tasks: api.board.tasks.handler(({ input: { benchmark, judgement } }) =>
      describeFigures(store, listTasksOf(store, benchmark, judgement)),
    ),

    sources: api.board.sources.handler(() => listFigureSources(store)),

    export: api.board.export.handler(async function* ({ input: { view, layout, ...wanted } }) {
      const { judgement } = view
      const headlines = listHeadlines(store, judgement)
      const benchmarks = new Set([...view.benchmarks, ...view.columns.map(({ benchmark }) => benchmark)])
      const tasks =
        layout === 'tidy' || layout === 'figures'
          ? [...benchmarks].flatMap((benchmark) => listTasksOf(store, benchmark, judgement))
          : []
      const figures = [...headlines, ...tasks]
      const { models } = describeFigures(store, figures)
      return yield* writeBoard({ models, figures, view, layout, ...wanted })
    }),
  }
}

const listHeadlines = (
  store: Store,
  judgement: Judgement,
  benchmarks: readonly string[] | null = null,
): Figure[] => [
  ...listRankedRuns(store, judgement).flatMap((run) =>
    benchmarks === null || benchmarks.includes(run.benchmark) ? (headlineOf(store, run) ?? []) : [],
  ),
  ...listHeadlineFigures(store, benchmarks),
]

const listTasksOf = (store: Store, benchmark: string, judgement: Judgement): Figure[] => [
  ...listRankedRuns(store, judgement).flatMap((run) =>
    run.benchmark === benchmark ? taskFiguresOf(store, run) : [],
  ),
  ...listTaskFigures(store, benchmark),
]

/** Figures with their models. */
const describeFigures = (store: Store, figures: readonly Figure[]): BoardData => ({
  models: modelsOf(store, figures),
  ...splitFigures(figures),
})

function modelsOf(store: Store, figures: readonly Figure[]): BoardModel[] {
  const wanted = new Set(figures.map(({ model }) => model))
  return listBoardModels(store).filter(({ name }) => wanted.has(name))
}

/** Every model reported or run, by name: what sources say comes before what a run's settings do. */
function listBoardModels(store: Store): BoardModel[] {
  const noPrice = { priceInUsdPerMtok: null, priceOutUsdPerMtok: null }
  return mergeModels([
    ...listReportedModels(store).map((model) => ({ ...model, ...noPrice })),
    ...listRankedRuns(store).map(boardModelOf),
  ])
}
