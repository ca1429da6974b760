import type { RunRequest } from '#shared/contract/views.ts'
import { noRun } from '#shared/domain/missing.ts'
import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import { namedState, type PutDown, type RunActivity } from '#shared/domain/run.ts'
import type { Provider } from '../providers/index.ts'
import {
  findRun,
  listRuns,
  listUnsearchableRuns,
  type RunRecord,
  releaseRun,
  type Store,
  setConcurrency,
  setEnded,
} from '../store/index.ts'
import { ActiveRun } from './active-run.ts'
import { idleActivity } from './activity.ts'
import { Change } from './change.ts'
import { checkModels } from './check-models.ts'
import { AskedByOthers, elsewhere, putDownElsewhere } from './other-processes.ts'
import { here, isOwnerGone, ownerName } from './ownership.ts'
import { planRuns, resolveModels } from './plan.ts'
import { PUT_DOWN, type Queued, RunQueue } from './run-queue.ts'
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
  /** How long another process may take to hear that it shall put a run down, in milliseconds. */
  readonly heedMs: number
}

/** Plans runs and carries them out, one after another, in this process. */
export class Runner {
  readonly #options: RunnerOptions
  readonly #owner = ownerName(here)
  readonly #queue: RunQueue
  readonly #active = new Map<number, ActiveRun>()
  /** Defects that ended a run, for whoever watches it. */
  readonly #defects = new Map<number, unknown>()
  readonly #change = new Change()
  readonly #index: SearchIndex
  readonly #asked: AskedByOthers
  #working: Promise<void> | null = null

  constructor(options: RunnerOptions) {
    this.#options = options
    this.#index = new SearchIndex(options.store)
    this.#asked = new AskedByOthers(options.store, this.#owner, (id, as) => this.#heed(id, as))
    this.#queue = new RunQueue({
      store: options.store,
      owner: this.#owner,
      now: options.now,
      isGone: (id, owner, seenAt) => this.#isGone(id, owner, seenAt),
      onDefect: (id, error) => this.#defects.set(id, error),
    })
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
   * run that is not under way stays as it is, unless it is cancelled. One that another live process carries out is put
   * down there; rejects with a {@link Problem} where that does not hear, and for one that has ended and so cannot be
   * paused.
   */
  async putDown(id: number, as: PutDown): Promise<void> {
    this.releaseAbandoned(id)
    if (this.#queue.letGo(id, as)) return this.#change.happened()
    const active = this.#active.get(id)
    if (active) return active.putDown(as, this.#options.drainMs)
    const run = this.#find(id)
    if (run.owner === null) return this.#putDownEnded(run, as)
    const { store, heedMs } = this.#options
    const isGone = (of: number, owner: string, seenAt: Date) => this.#isGone(of, owner, seenAt)
    await putDownElsewhere({ store, heedMs, isGone }, { id, owner: run.owner, as })
    this.releaseAbandoned(id)
    this.#change.happened()
  }

  /** Whether the run is queued or running in this process. */
  isPending(id: number): boolean {
    return this.#active.has(id) || this.#queue.has(id)
  }

  /** Throws a {@link Problem} where the run is queued or running, here or in another process. */
  assertEnded(id: number): void {
    this.releaseAbandoned(id)
    const { owner } = this.#find(id)
    if (owner === null) return
    if (this.isPending(id))
      throw new Problem('conflict', `run ${id} is under way`, {
        hint: 'pause or cancel it first',
        detail: { kind: 'run-under-way', id },
      })
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

  activity(id: number): RunActivity {
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
    this.#queue.letAllGo('interrupted')
    this.#change.happened()
    await Promise.all([...this.#active.keys()].map((id) => this.putDown(id, 'interrupted')))
    await this.#working
    await this.#index.close()
  }

  #find(id: number): RunRecord {
    const run = findRun(this.#options.store, id)
    if (!run) throw noRun(id)
    return run
  }

  #check(models: readonly Model[]): Promise<void> {
    return checkModels(models, async (model) => {
      this.#options.providerOf(model)
      await this.#options.preflight(model)
    })
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
  #putDownEnded({ id, status, stopCause }: RunRecord, as: PutDown): void {
    if (as === 'interrupted' || status === as) return
    if (as === 'paused' && status !== 'interrupted')
      throw new Problem('conflict', `run ${id} is not under way: it is ${status}`, {
        detail: { kind: 'run-ended', id, state: namedState({ status, stopCause }) },
      })
    if (status === 'done')
      throw new Problem('conflict', `run ${id} is done: there is nothing to cancel`, {
        detail: { kind: 'run-done', id },
      })
    const { store, now } = this.#options
    setEnded(store, id, as, now())
    this.#change.happened()
  }

  #enqueue(runs: readonly Queued[]): void {
    this.#queue.add(runs)
    this.#change.happened()
    this.#beginWork()
  }

  #beginWork(): void {
    this.#asked.listen()
    this.#working ??= this.#work().finally(() => {
      this.#working = null
      this.#asked.rest()
      // Queued after the last look into the queue, and before this.
      if (!this.#queue.isEmpty()) this.#beginWork()
    })
  }

  /** Another process asked for it. */
  async #heed(id: number, as: PutDown): Promise<void> {
    try {
      if (this.isPending(id)) await this.putDown(id, as)
    } catch (error) {
      this.#defects.set(id, error)
    }
  }

  async #work(): Promise<void> {
    for (let next = this.#queue.next(); next !== undefined; next = this.#queue.next()) {
      this.#defects.delete(next.id)
      try {
        await this.#runOne(next)
      } catch (error) {
        this.#defects.set(next.id, error)
      }
      this.#change.happened()
    }
  }

  async #runOne(queued: Queued): Promise<void> {
    const { id } = queued
    const active = ActiveRun.claim(
      {
        ...this.#options,
        owner: this.#owner,
        isGone: (run, owner, seenAt) => this.#isGone(run, owner, seenAt),
        find: (run) => this.#find(run),
        onDefect: (run, error) => this.#defects.set(run, error),
      },
      id,
    )
    if (!active) return
    this.#active.set(id, active)
    this.#index.follow(id)
    this.#change.happened()
    await active.carryOut(queued, () => this.#active.delete(id))
    this.#index.unfollow(id)
  }
}
