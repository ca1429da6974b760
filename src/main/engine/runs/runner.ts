import type { RunRequest } from '#shared/contract/views.ts'
import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import type { Provider } from '../providers/index.ts'
import { findRun, listRuns, type RunRecord, releaseRun, type Store, setConcurrency } from '../store/index.ts'
import { type Activity, ActivityLog, idleActivity } from './activity.ts'
import { type ExecutionEnd, executeRun } from './execute.ts'
import { Lease, type RunEnd } from './lease.ts'
import { here, isOwnerGone, ownerName } from './ownership.ts'
import { exemplarAnswers, planRuns, resolveModels } from './plan.ts'

export interface RunnerOptions {
  readonly store: Store
  readonly templates: readonly PromptTemplate[]
  /** The provider of a model, its key looked up. Throws a {@link Problem} where the key is missing. */
  readonly providerOf: (model: Model) => Provider
  /** Rejects with a {@link Problem} where nothing answers at a model's address. */
  readonly preflight: (model: Model) => Promise<void>
  readonly now: () => Date
  readonly random: () => number
  /** How long an interrupted run's requests under way may still take, in milliseconds. */
  readonly drainMs: number
}

interface ActiveRun {
  readonly activity: ActivityLog
  readonly interrupt: AbortController
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** Plans runs and carries them out, one after another, in this process. */
export class Runner {
  readonly #options: RunnerOptions
  readonly #owner = ownerName(here)
  readonly #queue: number[] = []
  readonly #active = new Map<number, ActiveRun>()
  /** Defects that ended a run, for whoever watches it. */
  readonly #defects = new Map<number, unknown>()
  #working: Promise<void> | null = null

  constructor(options: RunnerOptions) {
    this.#options = options
  }

  /** Checks the request, the keys and the addresses; writes the plans; queues them. Returns the runs' ids. */
  async start(request: RunRequest): Promise<number[]> {
    const { store, templates, now } = this.#options
    const models = resolveModels(store, request.models)
    await this.#check(models)
    const ids = planRuns(store, templates, request, models, now())
    this.#enqueue(ids)
    return ids
  }

  /** Queues a run again; it will ask only for what is missing. Nothing happens to a run that is done. */
  async resume(id: number, concurrency?: number): Promise<void> {
    const run = this.#find(id)
    if (!this.#isResumable(run)) return
    await this.#check([run.model])
    // While the address was looked at the run may have been resumed by another call, or by another process.
    if (!this.#isResumable(this.#find(id))) return
    if (concurrency !== undefined) setConcurrency(this.#options.store, id, concurrency)
    this.#enqueue([id])
  }

  /** Asks nothing more, lets the requests under way finish (up to `drainMs`), and resolves when the run has ended. */
  async interrupt(id: number): Promise<void> {
    this.releaseAbandoned(id)
    const waiting = this.#queue.indexOf(id)
    if (waiting >= 0) this.#queue.splice(waiting, 1)
    const active = this.#active.get(id)
    if (!active) return
    active.interrupt.abort()
    const timer = setTimeout(() => active.abort.abort(), this.#options.drainMs)
    await active.ended
    clearTimeout(timer)
  }

  /** Whether the run is queued or running in this process. */
  isPending(id: number): boolean {
    return this.#active.has(id) || this.#queue.includes(id)
  }

  activity(id: number): Activity {
    return this.#active.get(id)?.activity.snapshot() ?? idleActivity()
  }

  /** Resolves when something about a run of this process may have changed; null for a run that isn't. */
  changed(id: number): Promise<void> | null {
    return this.#active.get(id)?.activity.changed() ?? (this.#queue.includes(id) ? this.#working : null)
  }

  /** Resolves when a run that is under way in this process has ended; null for a run that isn't. */
  ended(id: number): Promise<void> | null {
    return this.#active.get(id)?.ended ?? null
  }

  /** What broke a run from our side, if anything did. */
  defect(id: number): unknown {
    return this.#defects.get(id)
  }

  /** Marks the runs whose process is gone as interrupted: this one, or all. */
  releaseAbandoned(id?: number): void {
    const { store, now } = this.#options
    const runs = id === undefined ? listRuns(store) : [this.#find(id)]
    for (const { id: runId, owner, ownerSeenAt } of runs) {
      if (owner === null || !this.#isGone(runId, owner, new Date(ownerSeenAt ?? 0))) continue
      releaseRun(store, runId, owner, { status: 'interrupted', stopReason: null, ranForMs: 0 }, now())
    }
  }

  /** Interrupts everything and waits until it has ended. */
  async close(): Promise<void> {
    this.#queue.length = 0
    await Promise.all([...this.#active.keys()].map((id) => this.interrupt(id)))
    await this.#working
  }

  #find(id: number): RunRecord {
    const run = findRun(this.#options.store, id)
    if (!run)
      throw new Problem('not-found', `there is no run ${id}`, {
        hint: '“cothub runs list” shows what there is',
      })
    return run
  }

  async #check(models: readonly Model[]): Promise<void> {
    for (const model of models) {
      this.#options.providerOf(model)
      await this.#options.preflight(model)
    }
  }

  /** False for a run that is under way here or done; throws a {@link Problem} for one that is under way elsewhere. */
  #isResumable({ id, status, owner, ownerSeenAt }: RunRecord): boolean {
    if (this.isPending(id) || status === 'done') return false
    if (owner === null || this.#isGone(id, owner, new Date(ownerSeenAt ?? 0))) return true
    throw new Problem('conflict', `run ${id} is running in another process (${owner})`, {
      hint: 'wait for its end, or interrupt it there',
    })
  }

  /** Whether nobody carries out the run that this owner, last seen then, had claimed. */
  #isGone(id: number, owner: string, seenAt: Date): boolean {
    if (owner === this.#owner) return !this.#active.has(id)
    return isOwnerGone(owner, seenAt, this.#options.now(), here)
  }

  #enqueue(ids: readonly number[]): void {
    this.#queue.push(...ids)
    this.#working ??= this.#work().finally(() => {
      this.#working = null
    })
  }

  async #work(): Promise<void> {
    for (let id = this.#queue.shift(); id !== undefined; id = this.#queue.shift()) {
      this.#defects.delete(id)
      try {
        await this.#runOne(id)
      } catch (error) {
        this.#defects.set(id, error)
      }
    }
  }

  async #runOne(id: number): Promise<void> {
    const { store, now } = this.#options
    const abort = new AbortController()
    const lease = Lease.claim(
      { store, runId: id, owner: this.#owner, now, onLost: () => abort.abort() },
      (owner, seenAt) => this.#isGone(id, owner, seenAt),
    )
    if (!lease) return
    const ended = Promise.withResolvers<void>()
    const activity = new ActivityLog(now)
    const active: ActiveRun = { activity, interrupt: new AbortController(), abort, ended: ended.promise }
    this.#active.set(id, active)
    let end: RunEnd = { status: 'interrupted', stopReason: null }
    try {
      end = this.#judge(id, await this.#execute(this.#find(id), active, lease))
    } finally {
      this.#active.delete(id)
      try {
        lease.release(end)
      } finally {
        activity.ended()
        ended.resolve()
      }
    }
  }

  #execute(run: RunRecord, { activity, interrupt, abort }: ActiveRun, lease: Lease): Promise<ExecutionEnd> {
    const { store, now, random } = this.#options
    return executeRun({
      store,
      run,
      provider: this.#options.providerOf(run.model),
      activity,
      exemplarAnswers: this.#exemplarAnswersOf(run),
      interrupted: AbortSignal.any([interrupt.signal, abort.signal]),
      // A controller's own signal: every request listens to it, and one that follows others is slow at that.
      aborted: abort.signal,
      isHeld: () => lease.isHeld(),
      now,
      random,
    })
  }

  #judge(id: number, end: ExecutionEnd): RunEnd {
    if (end.status === 'stopped') return { status: 'stopped', stopReason: end.reason }
    if (end.status === 'interrupted') return { status: 'interrupted', stopReason: null }
    const failed = this.#find(id).tasks.some((task) => task.outcomes.error > 0)
    return { status: failed ? 'incomplete' : 'done', stopReason: null }
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
