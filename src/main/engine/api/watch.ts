import { setTimeout as delay } from 'node:timers/promises'
import type { Run, RunProgress, RunSummary, RunsChange } from '#shared/contract/views.ts'
import type { RunActivity } from '#shared/domain/run.ts'
import { idleActivity } from '../runs/index.ts'
import { changesByOthers, findRun, listRunStates, type RunRecord, type RunState } from '../store/index.ts'
import type { EngineContext } from './context.ts'
import { summariseRun, viewRun } from './run-view.ts'

/** Events of a watched run come at most this often, in milliseconds. */
const WATCH_INTERVAL_MS = 100
/** How often a run of another process is looked at, and the coarse progress of all. */
const POLL_INTERVAL_MS = 1000

/** Progress of a run until it is over, whether it runs here, waits here, or runs in another process. */
export async function* watchRun(
  context: EngineContext,
  id: number,
  find: (id: number) => RunRecord,
  signal: AbortSignal | undefined,
): AsyncGenerator<RunProgress, Run> {
  const { store, runner } = context
  for (;;) {
    // Asked for before the snapshot is taken, so that no change falls between the two.
    const changed = runner.changed(id)
    const ended = runner.ended(id)
    const pendingHere = runner.isPending(id)
    if (!pendingHere) runner.releaseAbandoned(id)
    const defect = runner.defect(id)
    if (!pendingHere && defect !== undefined) throw defect
    const run = find(id)
    yield describeProgress(context, run)
    if (!pendingHere && run.owner === null) return viewRun(store, run)
    const rest = delay(WATCH_INTERVAL_MS, undefined, { ...(signal && { signal }) })
    await Promise.race([
      Promise.all([changed ?? delay(POLL_INTERVAL_MS), rest]),
      ...(ended ? [ended] : []),
      delay(POLL_INTERVAL_MS, undefined, { ref: false }),
    ])
    signal?.throwIfAborted()
  }
}

function describeProgress(context: EngineContext, run: RunRecord): RunProgress {
  const summary = summariseRun(context.store, run)
  const { waiting, nextTryAt, lastErrors, ...activity } = activityOf(context, run) ?? idleActivity()
  const pending = pendingOf(summary)
  return {
    run: summary,
    pending,
    slots: { limit: run.concurrency, waiting, nextTryAt },
    timeLeftMs: timeLeft(pending, activity.ratePerSecond),
    ...activity,
    lastErrors: [...lastErrors],
  }
}

/** What the run is doing: of another process what that said last. Null where nothing is known. */
function activityOf({ runner, now }: EngineContext, run: RunRecord): RunActivity | null {
  if (runner.isPending(run.id)) return runner.activity(run.id)
  if (run.owner === null || run.activity === null) return null
  const { nextTryAt } = run.activity
  // By now it has been tried again.
  const isOver = nextTryAt !== null && new Date(nextTryAt) < now()
  return isOver ? { ...run.activity, nextTryAt: null } : run.activity
}

const pendingOf = ({ attempts, scored, outcomes }: RunSummary): number => attempts - scored - outcomes.error

const timeLeft = (pending: number, ratePerSecond: number | null): number | null =>
  ratePerSecond === null ? null : Math.round((pending / ratePerSecond) * 1000)

/** What changes about any run, until the reader leaves. */
export async function* watchAllRuns(
  context: EngineContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<RunsChange, void> {
  const { store, runner } = context
  // Asked for before each look, so that no change falls between the two.
  let changed = runner.runsChanged()
  let known = new Map(listRunStates(store).map((state) => [state.id, state]))
  let othersWrote = changesByOthers(store)
  const underWay = [...known.values()].filter(({ status }) => isUnderWay(status))
  yield {
    changed: underWay.flatMap(({ id, status }) => describeChange(store, id, status)),
    removed: [],
    running: describeRunning(context, known.values()),
  }
  for (;;) {
    await Promise.race([changed, delay(POLL_INTERVAL_MS, undefined, { ...(signal && { signal }) })])
    // Several runs that are planned or deleted together are one change.
    await delay(WATCH_INTERVAL_MS, undefined, { ...(signal && { signal }) })
    changed = runner.runsChanged()
    const wrote = changesByOthers(store)
    const isRunning = [...known.values()].some(({ status }) => status === 'running')
    const now = new Map(listStates(context).map((state) => [state.id, state]))
    const event = {
      changed: [...now.values()].flatMap((state) => {
        const before = known.get(state.id)
        return before && isSame(before, state) ? [] : describeChange(store, state.id, before?.status ?? null)
      }),
      removed: [...known.keys()].filter((id) => !now.has(id)),
      running: describeRunning(context, now.values()),
    }
    const isNews = event.changed.length > 0 || event.removed.length > 0 || isRunning || wrote !== othersWrote
    known = now
    othersWrote = wrote
    if (isNews) yield event
  }
}

/** How every run stands; one whose process has gone without a word is found out here, as nobody else tells of it. */
function listStates({ store, runner }: EngineContext): RunState[] {
  const states = listRunStates(store)
  const ofOthers = states.filter(({ id, status }) => isUnderWay(status) && !runner.isPending(id))
  for (const { id } of ofOthers) runner.releaseAbandoned(id)
  return ofOthers.length > 0 ? listRunStates(store) : states
}

const isUnderWay = (status: RunState['status']): boolean => status === 'running' || status === 'queued'

const isSame = (a: RunState, b: RunState): boolean =>
  a.status === b.status &&
  a.owner === b.owner &&
  a.label === b.label &&
  a.extractorVersion === b.extractorVersion &&
  a.finishedAt === b.finishedAt

function describeChange(
  store: EngineContext['store'],
  id: number,
  was: RunState['status'] | null,
): RunsChange['changed'] {
  const run = findRun(store, id)
  return run ? [{ run: summariseRun(store, run), was }] : []
}

function describeRunning(context: EngineContext, states: Iterable<RunState>): RunsChange['running'] {
  return [...states].flatMap(({ id, status }) => {
    const run = status === 'running' ? findRun(context.store, id) : null
    if (!run) return []
    const summary = summariseRun(context.store, run)
    const activity = activityOf(context, run)
    const ratePerSecond = activity?.ratePerSecond ?? null
    return [
      {
        id,
        attempts: summary.attempts,
        scored: summary.scored,
        errors: summary.outcomes.error,
        accuracy: summary.accuracy,
        ratePerSecond,
        timeLeftMs: timeLeft(pendingOf(summary), ratePerSecond),
        trouble: activity && {
          retries: activity.retries,
          waiting: activity.waiting,
          nextTryAt: activity.nextTryAt,
        },
      },
    ]
  })
}
