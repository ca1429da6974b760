import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { indexResponses, isStoreBusy, type Store } from '../store/index.ts'

/** Small enough that nobody waits noticeably for one step. */
const STEP_RESPONSES = 40
/** Left to others between two steps. */
export const REST_MS = 5
/** How often the new responses of a run under way are looked for: what a search has to do itself is of so long. */
const FOLLOW_MS = 1_000
/** A process that is busier than this share of the time leaves the responses of runs under way for their end. */
const IDLE_ENOUGH = 0.6

/**
 * Makes responses searchable in the background, so that no search has to do it first: those of runs under way too, as
 * long as there is time to spare.
 */
export class SearchIndex {
  readonly #store: Store
  readonly #followMs: number
  #seenBusy = performance.eventLoopUtilization()
  readonly #waiting = new Set<number>()
  readonly #followed = new Set<number>()
  readonly #closed = new AbortController()
  #working: Promise<void> | null = null

  constructor(store: Store, { followMs = FOLLOW_MS } = {}) {
    this.#store = store
    this.#followMs = followMs
  }

  add(runIds: Iterable<number>): void {
    for (const id of runIds) this.#waiting.add(id)
    this.#begin()
  }

  /** Keeps up with a run that is under way. */
  follow(runId: number): void {
    this.#followed.add(runId)
    this.#begin()
  }

  /** The run has ended; what is left of it comes at once. */
  unfollow(runId: number): void {
    this.#followed.delete(runId)
    this.add([runId])
  }

  /** Resolves when nothing waits any more and no run is followed. */
  async done(): Promise<void> {
    await this.#working
  }

  async close(): Promise<void> {
    this.#closed.abort()
    await this.#working
  }

  #begin(): void {
    if (this.#closed.signal.aborted) return
    this.#working ??= this.#work().finally(() => {
      this.#working = null
    })
  }

  async #work(): Promise<void> {
    while (this.#waiting.size > 0 || this.#followed.size > 0) {
      for (const id of this.#waiting) {
        this.#waiting.delete(id)
        if (!(await this.#catchUp(id))) return
      }
      if (this.#followed.size === 0) continue
      if (!(await this.#rest(this.#followMs))) return
      if (this.#isIdle()) for (const id of this.#followed) this.#waiting.add(id)
    }
  }

  /** Whether there was time to spare since the last look. */
  #isIdle(): boolean {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, this.#seenBusy)
    this.#seenBusy = now
    return utilization < IDLE_ENOUGH
  }

  /** False where it was closed meanwhile. */
  async #catchUp(runId: number): Promise<boolean> {
    let after: number | null = 0
    let restMs = REST_MS
    while (after !== null) {
      if (!(await this.#rest(restMs))) return false
      restMs = REST_MS
      try {
        after = indexResponses(this.#store, runId, after, STEP_RESPONSES)
      } catch (error) {
        // Another process writes for long. Nobody waits for this, and nothing is lost: it is tried again.
        if (!isStoreBusy(error)) throw error
        restMs = this.#followMs
      }
    }
    return true
  }

  async #rest(ms: number): Promise<boolean> {
    const { signal } = this.#closed
    try {
      await delay(ms, undefined, { signal })
      return true
    } catch (error) {
      if (signal.aborted) return false
      throw error
    }
  }
}
