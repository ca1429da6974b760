import type { Model } from '#shared/domain/model.ts'
import { scoredCount } from '#shared/domain/outcome.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import type { PutDown } from '#shared/domain/run.ts'
import type { Provider } from '../providers/index.ts'
import type { RunRecord, Store } from '../store/index.ts'
import { ActivityLog } from './activity.ts'
import { type ExecutionEnd, executeRun } from './execute.ts'
import { Lease, type RunEnd } from './lease.ts'
import { exemplarAnswers } from './plan.ts'
import { PUT_DOWN, type Queued } from './run-queue.ts'

export interface ActiveRunOptions {
  readonly store: Store
  readonly templates: readonly PromptTemplate[]
  readonly providerOf: (model: Model) => Provider
  readonly now: () => Date
  readonly random: () => number
  readonly owner: string
  readonly isGone: (id: number, owner: string, seenAt: Date) => boolean
  readonly find: (id: number) => RunRecord
  /** Called where a run is broken from our side. */
  readonly onDefect: (id: number, error: unknown) => void
}

/** A run that this process holds and carries out, from the claim to its end. */
export class ActiveRun {
  readonly activity: ActivityLog
  /** Resolves when it has ended and is let go of. */
  readonly ended: Promise<void>
  readonly #options: ActiveRunOptions
  readonly #lease: Lease
  readonly #interrupt = new AbortController()
  readonly #abort: AbortController
  readonly #end = Promise.withResolvers<void>()
  /** What it is to be when it is put down before its end. */
  #endAs: PutDown = 'interrupted'

  private constructor(
    options: ActiveRunOptions,
    { lease, abort, activity }: { lease: Lease; abort: AbortController; activity: ActivityLog },
  ) {
    this.#options = options
    this.#lease = lease
    this.#abort = abort
    this.activity = activity
    this.ended = this.#end.promise
  }

  /** Null where another process has the run. */
  static claim(options: ActiveRunOptions, id: number): ActiveRun | null {
    const { store, owner, now, isGone } = options
    const abort = new AbortController()
    const activity = new ActivityLog(now)
    const lease = Lease.claim(
      {
        store,
        runId: id,
        owner,
        now,
        activity: () => activity.snapshot(),
        onLost: () => abort.abort(),
      },
      (holder, seenAt) => isGone(id, holder, seenAt),
    )
    return lease && new ActiveRun(options, { lease, abort, activity })
  }

  /**
   * Asks what is left and writes how the run ended. `onReleased` is called, and a defect told of, before anybody hears of
   * the end.
   */
  async carryOut({ id, which }: Queued, onReleased: () => void): Promise<void> {
    const { find, onDefect } = this.#options
    let end: RunEnd = { ...PUT_DOWN, status: 'interrupted' }
    try {
      end = this.#judge(await this.#execute(find(id), which), () => find(id))
    } catch (error) {
      onDefect(id, error)
    }
    onReleased()
    try {
      this.#lease.release(end)
    } catch (error) {
      onDefect(id, error)
    }
    this.activity.ended()
    this.#end.resolve()
  }

  /** Asks nothing more, lets the requests under way take up to `drainMs`, and resolves when it has ended. */
  async putDown(as: PutDown, drainMs: number): Promise<void> {
    this.#endAs = as
    this.#interrupt.abort()
    const timer = setTimeout(() => this.#abort.abort(), drainMs)
    await this.ended
    clearTimeout(timer)
  }

  #execute(run: RunRecord, which: Queued['which']): Promise<ExecutionEnd> {
    const { store, now, random, providerOf } = this.#options
    return executeRun({
      store,
      run,
      provider: providerOf(run.model),
      activity: this.activity,
      which,
      exemplarAnswers: this.#exemplarAnswersOf(run),
      interrupted: AbortSignal.any([this.#interrupt.signal, this.#abort.signal]),
      // A controller's own signal: every request listens to it, and one that follows others is slow at that.
      aborted: this.#abort.signal,
      isHeld: () => this.#lease.isHeld(),
      now,
      random,
    })
  }

  #judge(end: ExecutionEnd, read: () => RunRecord): RunEnd {
    if (end.status === 'stopped') return { status: 'stopped', stopReason: end.reason, stopCause: end.cause }
    if (end.status === 'interrupted') return { ...PUT_DOWN, status: this.#endAs }
    const { tasks } = read()
    const failed = tasks.some(({ outcomes }) => outcomes.error > 0)
    const isOpen = tasks.some((task) => scoredCount(task.outcomes) + task.outcomes.error < task.attempts)
    return { ...PUT_DOWN, status: isOpen ? 'interrupted' : failed ? 'incomplete' : 'done' }
  }

  /** Per task, once: every item of a task has the same exemplars. */
  #exemplarAnswersOf({ benchmark }: RunRecord): (task: string) => readonly string[] {
    const { store, templates } = this.#options
    const known = new Map<string, readonly string[]>()
    return (task) => {
      const answers = known.get(task) ?? exemplarAnswers(store, templates, benchmark, task)
      known.set(task, answers)
      return answers
    }
  }
}
