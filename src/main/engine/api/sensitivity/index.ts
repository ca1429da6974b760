import type { StudyPlan, StudyRequest } from '#shared/contract/views.ts'
import { formatCount, formatUsd } from '#shared/domain/numbers.ts'
import { Problem } from '#shared/domain/problem.ts'
import { draftStudy, estimateDrafts, planStudy, resolveModels, type StudyDraft } from '../../runs/index.ts'
import { deleteStudy, findRun, listStudies, type Store } from '../../store/index.ts'
import { api, type EngineContext } from '../context.ts'
import { summariseRun } from '../run-view.ts'
import { describeStudy, findStudyOrFail, listStudyItems, summariseStudy } from './describe-study.ts'
import { studyRuns } from './study-answers.ts'

export function sensitivityApi(context: EngineContext) {
  const { store, runner, now } = context
  const draft = (request: StudyRequest): StudyDraft =>
    draftStudy(store, context, request, resolveModels(store, request.models))

  const summarise = (runIds: readonly number[]) =>
    runIds.flatMap((id) => {
      const run = findRun(store, id)
      return run ? [summariseRun(store, run)] : []
    })

  return {
    plan: api.sensitivity.plan.handler(({ input }) => viewPlan(store, draft(input), input)),

    start: api.sensitivity.start.handler(async ({ input }) => {
      const drafted = draft(input)
      assertVaries(drafted)
      assertWithinBudget(await viewPlan(store, drafted, input), input)
      let study = 0
      const runIds = await runner.startPlanned(input.models, () => {
        const { id, runIds: planned } = planStudy(store, drafted, input, now())
        study = id
        return planned
      })
      return { id: study, runs: summarise(runIds) }
    }),

    resume: api.sensitivity.resume.handler(async ({ input: { id } }) => {
      const open = studyRuns(store, findStudyOrFail(store, id)).filter(({ run }) => run.status !== 'done')
      const runIds = open.map(({ run }) => run.id)
      for (const run of runIds) await runner.resume(run, { which: 'open' })
      return { id, runs: summarise(runIds) }
    }),

    list: api.sensitivity.list.handler(() => listStudies(store).map((study) => summariseStudy(store, study))),
    get: api.sensitivity.get.handler(({ input }) => describeStudy(store, findStudyOrFail(store, input.id))),
    items: api.sensitivity.items.handler(({ input }) => listStudyItems(store, input)),
    delete: api.sensitivity.delete.handler(({ input }) => {
      findStudyOrFail(store, input.id)
      deleteStudy(store, input.id)
      return input
    }),
  }
}

async function viewPlan(store: Store, drafted: StudyDraft, { budget }: StudyRequest): Promise<StudyPlan> {
  const { total } = await estimateDrafts(
    store,
    drafted.runs.map((run) => run.draft),
  )
  const [first] = drafted.runs
  return {
    variants: drafted.variants.map(({ key, kind, detail, change }) => ({ key, kind, detail, change })),
    without: [...drafted.without],
    items: first?.draft.tasks.reduce((sum, { itemIds }) => sum + itemIds.length, 0) ?? 0,
    estimate: total,
    withinBudget:
      (budget.requests === null || total.requests <= budget.requests) &&
      (budget.usd === null || (total.costUsd?.high ?? 0) <= budget.usd),
  }
}

/** Where nothing can be varied there would only be the prompt as it is, asked for nothing. */
function assertVaries({ variants, without }: StudyDraft): void {
  if (variants.length > 1) return
  throw new Problem(
    'bad-input',
    `there is nothing to vary here: no ${without.join(', ') || 'kind of change'}`,
    {
      hint: 'choose other kinds of variants, or another format or benchmark',
      detail: { kind: 'nothing-to-vary', without: [...without] },
    },
  )
}

function assertWithinBudget({ withinBudget, estimate }: StudyPlan, { budget }: StudyRequest): void {
  if (withinBudget) return
  const isOverRequests = budget.requests !== null && estimate.requests > budget.requests
  const unit = isOverRequests ? 'requests' : 'usd'
  const needed = isOverRequests ? estimate.requests : (estimate.costUsd?.high ?? 0)
  const most = budget[unit] ?? 0
  const over = isOverRequests
    ? `${formatCount(needed)} requests, and the budget is ${formatCount(most)}`
    : `up to ${formatUsd(needed)}, and the budget is ${formatUsd(most)}`
  throw new Problem('bad-input', `the study would take ${over}`, {
    hint: 'take fewer items or variants, or a larger budget',
    detail: { kind: 'over-budget', unit, needed, budget: most },
  })
}
