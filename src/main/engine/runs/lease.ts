import type { RunActivity, RunStatus, StopCause } from '#shared/domain/run.ts'
import { claimRun, isRunOwner, isStoreBusy, releaseRun, type Store, touchRun } from '../store/index.ts'

/** Often enough that other processes can tell what a run is doing. */
export const HEARTBEAT_MS = 5_000

export interface LeaseOptions {
  readonly store: Store
  readonly runId: number
  readonly owner: string
  readonly now: () => Date
  /** What the run is doing, for other processes to see. */
  readonly activity: () => RunActivity
  /** Called when the run must not go on here: another process has taken it, or a sign of life has failed. */
  readonly onLost: () => void
}

/** How a run stands when its process lets go of it. */
export interface RunEnd {
  readonly status: RunStatus
  /** In the provider's words; null where nothing stopped it. */
  readonly stopReason: string | null
  readonly stopCause: StopCause | null
}

/** This process's hold on a run it carries out: taken, kept by a sign of life now and then, given back. */
export class Lease {
  readonly #options: LeaseOptions
  readonly #heartbeat: NodeJS.Timeout
  #defect: unknown = null
  /** On the clock of `performance`: up to here the store has counted the run's time. */
  #countedUntilMs = performance.now()

  private constructor(options: LeaseOptions) {
    this.#options = options
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS)
  }

  /** Null where another process has the run that `isGone` does not give up. */
  static claim(options: LeaseOptions, isGone: (owner: string, seenAt: Date) => boolean): Lease | null {
    const { store, runId, owner, now } = options
    return claimRun(store, runId, owner, now(), isGone) ? new Lease(options) : null
  }

  /** Whether the run is still this process's; to be asked inside the transaction that relies on it. */
  isHeld(): boolean {
    const { store, runId, owner } = this.#options
    const held = isRunOwner(store, runId, owner)
    if (!held) this.#options.onLost()
    return held
  }

  /**
   * Ends the hold and writes what became of the run, unless it is another process's by now. Throws what made a
   * sign of life fail, if anything did.
   */
  release(end: RunEnd): void {
    clearInterval(this.#heartbeat)
    const { store, runId, owner, now } = this.#options
    releaseRun(store, runId, owner, { ...end, ranForMs: this.#uncountedMs() }, now())
    if (this.#defect !== null) throw this.#defect
  }

  #beat(): void {
    const { store, runId, owner, now, activity, onLost } = this.#options
    const ranForMs = this.#uncountedMs()
    try {
      const isOurs = touchRun(store, runId, owner, { ranForMs, activity: activity() }, now())
      if (isOurs) this.#countedUntilMs += ranForMs
      // The process slept, and somebody else took the run: its answers are theirs to fetch now.
      else onLost()
    } catch (error) {
      // Another process is writing for long: the next beat comes before anybody gives this one up.
      if (isStoreBusy(error)) return
      this.#defect = error
      onLost()
    }
  }

  #uncountedMs(): number {
    return Math.round(performance.now() - this.#countedUntilMs)
  }
}
