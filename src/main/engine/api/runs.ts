import { setTimeout as delay } from 'node:timers/promises'
import type { Run, RunProgress } from '#shared/contract/views.ts'
import { Problem } from '#shared/domain/problem.ts'
import { rescoreRun } from '../runs/index.ts'
import { deleteRun, findAttempt, findRun, listRuns, queryItems, type RunRecord } from '../store/index.ts'
import { api, type EngineContext } from './context.ts'
import { summariseRun, viewRun } from './run-view.ts'

/** Events of a watched run come at most this often, in milliseconds. */
const WATCH_INTERVAL_MS = 100
/** How often a run of another process is looked at. */
const POLL_INTERVAL_MS = 1000

export function runsApi(context: EngineContext) {
  const { store, runner } = context
  const find = (id: number): RunRecord => {
    const run = findRun(store, id)
    if (run) return run
    throw new Problem('not-found', `there is no run ${id}`, {
      hint: '“cothub runs list” shows what there is',
    })
  }

  return {
    start: api.runs.start.handler(async ({ input }) =>
      (await runner.start(input)).map((id) => summariseRun(find(id))),
    ),

    list: api.runs.list.handler(() => listRuns(store).map(summariseRun)),

    get: api.runs.get.handler(({ input }) => viewRun(find(input.id))),

    watch: api.runs.watch.handler(({ input, signal }) => watchRun(context, input.id, find, signal)),

    interrupt: api.runs.interrupt.handler(async ({ input }) => {
      await runner.interrupt(input.id)
      return summariseRun(find(input.id))
    }),

    resume: api.runs.resume.handler(async ({ input }) => {
      await runner.resume(input.id, input.concurrency)
      return summariseRun(find(input.id))
    }),

    rescore: api.runs.rescore.handler(({ input }) => {
      runner.releaseAbandoned(input.id)
      const { rescored, changes } = rescoreRun(store, input.id)
      return { run: viewRun(find(input.id)), rescored, changes }
    }),

    delete: api.runs.delete.handler(({ input }) => {
      runner.releaseAbandoned(input.id)
      const run = find(input.id)
      if (runner.isPending(input.id) || run.status === 'running')
        throw new Problem('conflict', `run ${input.id} is running`, { hint: 'interrupt it first' })
      deleteRun(store, input.id)
      return summariseRun(run)
    }),

    items: api.runs.items.handler(({ input }) => {
      find(input.runId)
      return queryItems(store, input)
    }),

    attempt: api.runs.attempt.handler(({ input }) => {
      const attempt = findAttempt(store, input.attemptId)
      if (attempt) return attempt
      throw new Problem('not-found', `there is no attempt ${input.attemptId}`)
    }),
  }
}

/** Progress of a run until it is over, whether it runs here, waits here, or runs in another process. */
async function* watchRun(
  { runner }: EngineContext,
  id: number,
  find: (id: number) => RunRecord,
  signal: AbortSignal | undefined,
): AsyncGenerator<RunProgress, Run> {
  for (;;) {
    // Asked for before the snapshot is taken, so that no change falls between the two.
    const changed = runner.changed(id)
    const ended = runner.ended(id)
    const pendingHere = runner.isPending(id)
    if (!pendingHere) runner.releaseAbandoned(id)
    const defect = runner.defect(id)
    if (!pendingHere && defect !== undefined) throw defect
    const run = find(id)
    const summary = summariseRun(run)
    const activity = runner.activity(id)
    yield {
      run: summary,
      pending: summary.attempts - summary.scored - summary.outcomes.error,
      ...activity,
      lastErrors: [...activity.lastErrors],
    }
    if (!pendingHere && run.status !== 'running') return viewRun(run)
    const rest = delay(WATCH_INTERVAL_MS, undefined, { ...(signal && { signal }) })
    await Promise.race([
      Promise.all([changed ?? delay(POLL_INTERVAL_MS), rest]),
      ...(ended ? [ended] : []),
      delay(POLL_INTERVAL_MS, undefined, { ref: false }),
    ])
    signal?.throwIfAborted()
  }
}
