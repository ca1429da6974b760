import type { PutDown } from '#shared/domain/run.ts'
import { claimRun, isStoreBusy, releaseRun, type Store, touchRun } from '../store/index.ts'
import { HEARTBEAT_MS } from './lease.ts'

export interface Queued {
  readonly id: number
  /** What of it is to be asked: all that is missing, or of that only what ended in an error. */
  readonly which: 'open' | 'errors'
}

/** What a run that was put down has to say of why it stopped. */
export const PUT_DOWN = { stopReason: null, stopCause: null } as const

export interface RunQueueOptions {
  readonly store: Store
  readonly owner: string
  readonly now: () => Date
  /** Whether nobody carries out the run that this owner, last seen then, had claimed. */
  readonly isGone: (id: number, owner: string, seenAt: Date) => boolean
  /** Called where a sign of life for a waiting run failed. */
  readonly onDefect: (id: number, error: unknown) => void
}

/** Runs that this process has claimed and will carry out in the order they came; a sign of life keeps its hold on them. */
export class RunQueue {
  readonly #options: RunQueueOptions
  readonly #queue: Queued[] = []
  #heartbeat: NodeJS.Timeout | null = null

  constructor(options: RunQueueOptions) {
    this.#options = options
  }

  /** Claims the runs; those that another process has are left to it. */
  add(runs: readonly Queued[]): void {
    const { store, owner, now, isGone } = this.#options
    for (const queued of runs) {
      const isOurs = claimRun(
        store,
        queued.id,
        owner,
        now(),
        (holder, seenAt) => isGone(queued.id, holder, seenAt),
        'queued',
      )
      if (isOurs) this.#queue.push(queued)
    }
    // What runs gives its own sign of life.
    if (this.#queue.length > 0) this.#heartbeat ??= setInterval(() => this.#beat(), HEARTBEAT_MS).unref()
  }

  has(id: number): boolean {
    return this.#queue.some((queued) => queued.id === id)
  }

  isEmpty(): boolean {
    return this.#queue.length === 0
  }

  /** Takes the next run out, for whoever carries it out. */
  next(): Queued | undefined {
    const next = this.#queue.shift()
    this.#restIfEmpty()
    return next
  }

  /** Gives a waiting run up. False where it does not wait here. */
  letGo(id: number, as: PutDown): boolean {
    const at = this.#queue.findIndex((queued) => queued.id === id)
    if (at < 0) return false
    this.#queue.splice(at, 1)
    this.#restIfEmpty()
    const { store, owner, now } = this.#options
    releaseRun(store, id, owner, { ...PUT_DOWN, status: as, ranForMs: 0 }, now())
    return true
  }

  letAllGo(as: PutDown): void {
    for (const { id } of [...this.#queue]) this.letGo(id, as)
  }

  #restIfEmpty(): void {
    if (this.#queue.length > 0 || this.#heartbeat === null) return
    clearInterval(this.#heartbeat)
    this.#heartbeat = null
  }

  #beat(): void {
    const { store, owner, now, onDefect } = this.#options
    for (const { id } of this.#queue) {
      try {
        touchRun(store, id, owner, { ranForMs: 0, activity: null }, now())
      } catch (error) {
        // Another process is writing for long: the next beat comes before anybody gives this one up.
        if (!isStoreBusy(error)) onDefect(id, error)
      }
    }
  }
}
