import { noRun } from '#shared/domain/missing.ts'
import { Problem } from '#shared/domain/problem.ts'
import { estimateRuns, requestOf, rescoreRun } from '../runs/index.ts'
import {
  findRun,
  hideRun,
  listDeletedRuns,
  listRuns,
  type RunRecord,
  setLabel,
  showRun,
} from '../store/index.ts'
import { attemptsApi } from './attempts.ts'
import { api, type EngineContext } from './context.ts'
import { summariseRun, viewRun } from './run-view.ts'
import { watchAllRuns, watchRun } from './watch.ts'

export function runsApi(context: EngineContext) {
  const { store, runner, templates, now } = context
  const find = (id: number): RunRecord => {
    const run = findRun(store, id)
    if (run) return run
    throw noRun(id)
  }
  const summarise = (id: number) => summariseRun(store, find(id))

  return {
    estimate: api.runs.estimate.handler(({ input }) => estimateRuns(store, templates, input)),

    start: api.runs.start.handler(async ({ input }) => (await runner.start(input)).map(summarise)),

    list: api.runs.list.handler(() => listRuns(store).map((run) => summariseRun(store, run))),

    deleted: api.runs.deleted.handler(() =>
      listDeletedRuns(store).map(({ run, deletedAt }) => ({ run: summariseRun(store, run), deletedAt })),
    ),

    get: api.runs.get.handler(({ input: { id, judgement } }) => {
      const run = findRun(store, id, judgement)
      if (run) return viewRun(store, run)
      throw noRun(id)
    }),

    watch: api.runs.watch.handler(({ input, signal }) => watchRun(context, input.id, find, signal)),

    watchAll: api.runs.watchAll.handler(({ signal }) => watchAllRuns(context, signal)),

    interrupt: api.runs.interrupt.handler(async ({ input: { id } }) => {
      await runner.putDown(id, 'interrupted')
      return summarise(id)
    }),

    pause: api.runs.pause.handler(async ({ input: { id } }) => {
      await runner.putDown(id, 'paused')
      return summarise(id)
    }),

    cancel: api.runs.cancel.handler(async ({ input: { id } }) => {
      await runner.putDown(id, 'cancelled')
      return summarise(id)
    }),

    resume: api.runs.resume.handler(async ({ input: { id, concurrency } }) => {
      await runner.resume(id, { which: 'open', ...(concurrency && { concurrency }) })
      return summarise(id)
    }),

    retry: api.runs.retry.handler(async ({ input: { id, concurrency } }) => {
      await runner.resume(id, { which: 'errors', ...(concurrency && { concurrency }) })
      return summarise(id)
    }),

    duplicate: api.runs.duplicate.handler(({ input: { id } }) => requestOf(find(id))),

    rename: api.runs.rename.handler(({ input: { id, label } }) => {
      find(id)
      setLabel(store, id, label)
      runner.touched()
      return summarise(id)
    }),

    rescore: api.runs.rescore.handler(({ input: { id } }) => {
      runner.assertEnded(id)
      const { rescored, changes } = rescoreRun(store, id)
      runner.indexRest()
      runner.touched()
      return { run: viewRun(store, find(id)), rescored, changes }
    }),

    delete: api.runs.delete.handler(({ input: { id } }) => {
      runner.assertEnded(id)
      const summary = summarise(id)
      // Another process may have taken it since, or deleted it.
      if (!hideRun(store, id, now())) runner.assertEnded(id)
      runner.touched()
      return summary
    }),

    undelete: api.runs.undelete.handler(({ input: { id } }) => {
      if (!showRun(store, id))
        throw new Problem('not-found', `no run ${id} was deleted lately`, {
          detail: { kind: 'no-deleted-run', id },
        })
      runner.touched()
      return summarise(id)
    }),

    ...attemptsApi(context),
  }
}
