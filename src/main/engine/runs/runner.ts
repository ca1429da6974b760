import type { RunRequest } from '#shared/contract/views.ts'
import type { Model } from '#shared/domain/model.ts'
import { scoredCount } from '#shared/domain/outcome.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import type { Provider } from '../providers/index.ts'
import {
  claimRun,
  findRun,
  isStoreBusy,
  listRuns,
  listUnsearchableRuns,
  type RunRecord,
  releaseRun,
  type Store,
  setConcurrency,
  setEnded,
  touchRun,
} from '../store/index.ts'
import { type Activity, ActivityLog, idleActivity } from './activity.ts'
import { Change } from './change.ts'
import { type ExecutionEnd, executeRun } from './execute.ts'
import { HEARTBEAT_MS, Lease, type RunEnd } from './lease.ts'
import { here, isOwnerGone, ownerName } from './ownership.ts'
import { exemplarAnswers, planRuns, resolveModels } from './plan.ts'
import { SearchIndex } from './search-index.ts'

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
  /** What it is to be when it is put down before its end. */
  endAs: PutDown
}

/** How a run stands that somebody has put down: the process or the one who asked, for now or for good. */
export type PutDown = 'interrupted' | 'paused' | 'cancelled'

interface Queued {
  readonly id: number
  readonly which: 'open' | 'errors'
}

/** Plans runs and carries them out, one after another, in this process. */
export class Runner {
  readonly #options: RunnerOptions
  readonly #owner = ownerName(here)
  readonly #queue: Queued[] = []
  readonly #active = new Map<number, ActiveRun>()
  /** Defects that ended a run, for whoever watches it. */
  readonly #defects = new Map<number, unknown>()
  readonly #change = new Change()
  readonly #index: SearchIndex
  #working: Promise<void> | null = null
  #heartbeat: NodeJS.Timeout | null = null

  constructor(options: RunnerOptions) {
    this.#options = options
    this.#index = new SearchIndex(options.store)
  }

  /** Checks the request, the keys and the addresses; writes the plans; queues them. Returns the runs' ids. */
  async start(request: RunRequest): Promise<number[]> {
    const { store, templates, now } = this.#options
    return this.startPlanned(request.models, (models) => planRuns(store, templates, request, models, now()))
  }

  /** Checks the models, their keys and addresses; then queues the runs that `plan` writes. Returns their ids. */
  async startPlanned(
    names: readonly string[],
    plan: (models: readonly Model[]) => readonly number[],
  ): Promise<number[]> {
    const models = resolveModels(this.#options.store, names)
    await this.#check(models)
    const ids = [...plan(models)]
    this.#enqueue(ids.map((id) => ({ id, which: 'open' })))
    return ids
  }

  /**
   * Queues a run again; it will ask only for what is missing, or of that only for what ended in an error. Nothing
   * happens to a run that is done.
   */
  async resume(
    id: number,
    { concurrency, which }: { concurrency?: number; which: Queued['which'] },
  ): Promise<void> {
    const run = this.#find(id)
    if (!this.#isResumable(run)) return
    await this.#check([run.model])
    // While the address was looked at the run may have been resumed by another call, or by another process.
    if (!this.#isResumable(this.#find(id))) return
    if (concurrency !== undefined) setConcurrency(this.#options.store, id, concurrency)
    this.#enqueue([{ id, which }])
  }

  /**
   * Asks nothing more, lets the requests under way finish (up to `drainMs`), and resolves when the run has ended. A
   * run that is not under way stays as it is, unless it is cancelled. Rejects with a {@link Problem} for one that
   * another live process carries out, and for one that has ended and so cannot be paused.
   */
  async putDown(id: number, as: PutDown): Promise<void> {
    this.releaseAbandoned(id)
    const waiting = this.#queue.findIndex((queued) => queued.id === id)
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1)
      this.#letGo(id, as)
      return
    }
    const active = this.#active.get(id)
    if (!active) return this.#putDownEnded(this.#find(id), as)
    active.endAs = as
    active.interrupt.abort()
    const timer = setTimeout(() => active.abort.abort(), this.#options.drainMs)
    await active.ended
    clearTimeout(timer)
  }

  /** Whether the run is queued or running in this process. */
  isPending(id: number): boolean {
    return this.#active.has(id) || this.#queue.some((queued) => queued.id === id)
  }

  /** Throws a {@link Problem} where the run is queued or running, here or in another process. */
  assertEnded(id: number): void {
    this.releaseAbandoned(id)
    const { owner } = this.#find(id)
    if (owner === null) return
    if (this.isPending(id))
      throw new Problem('conflict', `run ${id} is under way`, { hint: 'pause or cancel it first' })
    throw elsewhere(id, owner)
  }

  /** Resolves when a run of this process has begun, ended or been put into the queue, or {@link touched} was called. */
  runsChanged(): Promise<void> {
    return this.#change.next()
  }

  /** Something about a run was changed past the runner: its label, or whether it is there at all. */
  touched(): void {
    this.#change.happened()
  }

  /** Makes the runs that ended without it searchable, in the background. */
  indexRest(): void {
    this.#index.add(listUnsearchableRuns(this.#options.store))
  }

  activity(id: number): Activity {
    return this.#active.get(id)?.activity.snapshot() ?? idleActivity()
  }

  /** Resolves when something about a run of this process may have changed; null for a run that isn't. */
  changed(id: number): Promise<void> | null {
    return this.#active.get(id)?.activity.changed() ?? (this.isPending(id) ? this.#change.next() : null)
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
      releaseRun(store, runId, owner, { ...PUT_DOWN, status: 'interrupted', ranForMs: 0 }, now())
      this.#change.happened()
    }
  }

  /** Interrupts everything and waits until it has ended. */
  async close(): Promise<void> {
    for (const { id } of this.#queue.splice(0)) this.#letGo(id, 'interrupted')
    await Promise.all([...this.#active.keys()].map((id) => this.putDown(id, 'interrupted')))
    await this.#working
    await this.#index.close()
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
    throw elsewhere(id, owner)
  }

  /** Whether nobody carries out the run that this owner, last seen then, had claimed. */
  #isGone(id: number, owner: string, seenAt: Date): boolean {
    if (owner === this.#owner) return !this.isPending(id)
    return isOwnerGone(owner, seenAt, this.#options.now(), here)
  }

  /** What is to be done with a run that nobody carries out here. */
  #putDownEnded({ id, owner, status }: RunRecord, as: PutDown): void {
    if (owner !== null) throw elsewhere(id, owner)
    if (as === 'interrupted' || status === as) return
    if (as === 'paused' && status !== 'interrupted')
      throw new Problem('conflict', `run ${id} is not under way: it is ${status}`)
    if (status === 'done') throw new Problem('conflict', `run ${id} is done: there is nothing to cancel`)
    const { store, now } = this.#options
    setEnded(store, id, as, now())
    this.#change.happened()
  }

  /** Gives up a run of the queue. */
  #letGo(id: number, as: PutDown): void {
    const { store, now } = this.#options
    releaseRun(store, id, this.#owner, { ...PUT_DOWN, status: as, ranForMs: 0 }, now())
    this.#change.happened()
  }

  #enqueue(runs: readonly Queued[]): void {
    const { store, now } = this.#options
    for (const queued of runs) {
      const isOurs = claimRun(
        store,
        queued.id,
        this.#owner,
        now(),
        (owner, seenAt) => this.#isGone(queued.id, owner, seenAt),
        'queued',
      )
      if (isOurs) this.#queue.push(queued)
    }
    // A sign of life for what waits; what runs gives its own.
    this.#heartbeat ??= setInterval(() => this.#touchQueue(), HEARTBEAT_MS).unref()
    this.#change.happened()
    this.#beginWork()
  }

  #beginWork(): void {
    this.#working ??= this.#work().finally(() => {
      this.#working = null
      // Queued after the last look into the queue, and before this.
      if (this.#queue.length > 0) return this.#beginWork()
      if (this.#heartbeat) clearInterval(this.#heartbeat)
      this.#heartbeat = null
    })
  }

  #touchQueue(): void {
    const { store, now } = this.#options
    for (const { id } of this.#queue) {
      try {
        touchRun(store, id, this.#owner, 0, now())
      } catch (error) {
        // Another process is writing for long: the next beat comes before anybody gives this one up.
        if (!isStoreBusy(error)) this.#defects.set(id, error)
      }
    }
  }

  async #work(): Promise<void> {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      this.#defects.delete(next.id)
      try {
        await this.#runOne(next)
      } catch (error) {
        this.#defects.set(next.id, error)
      }
      this.#change.happened()
    }
  }

  async #runOne({ id, which }: Queued): Promise<void> {
    const { store, now } = this.#options
    const abort = new AbortController()
    const lease = Lease.claim(
      { store, runId: id, owner: this.#owner, now, onLost: () => abort.abort() },
      (owner, seenAt) => this.#isGone(id, owner, seenAt),
    )
    if (!lease) return
    const ended = Promise.withResolvers<void>()
    const activity = new ActivityLog(now)
    const active: ActiveRun = {
      activity,
      interrupt: new AbortController(),
      abort,
      ended: ended.promise,
      endAs: 'interrupted',
    }
    this.#active.set(id, active)
    this.#change.happened()
    let end: RunEnd = { ...PUT_DOWN, status: 'interrupted' }
    try {
      end = this.#judge(id, await this.#execute(this.#find(id), active, lease, which), active.endAs)
    } finally {
      this.#active.delete(id)
      try {
        lease.release(end)
      } finally {
        activity.ended()
        ended.resolve()
        this.#index.add([id])
      }
    }
  }

  #execute(
    run: RunRecord,
    { activity, interrupt, abort }: ActiveRun,
    lease: Lease,
    which: Queued['which'],
  ): Promise<ExecutionEnd> {
    const { store, now, random } = this.#options
    return executeRun({
      store,
      run,
      provider: this.#options.providerOf(run.model),
      activity,
      which,
      exemplarAnswers: this.#exemplarAnswersOf(run),
      interrupted: AbortSignal.any([interrupt.signal, abort.signal]),
      // A controller's own signal: every request listens to it, and one that follows others is slow at that.
      aborted: abort.signal,
      isHeld: () => lease.isHeld(),
      now,
      random,
    })
  }

  #judge(id: number, end: ExecutionEnd, endAs: PutDown): RunEnd {
    if (end.status === 'stopped') return { status: 'stopped', stopReason: end.reason, stopCause: end.cause }
    if (end.status === 'interrupted') return { ...PUT_DOWN, status: endAs }
    const { tasks } = this.#find(id)
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

const PUT_DOWN = { stopReason: null, stopCause: null } as const

const elsewhere = (id: number, owner: string): Problem =>
  new Problem('conflict', `run ${id} is under way in another process (${owner})`, {
    hint: 'wait for its end, or pause it there',
  })
