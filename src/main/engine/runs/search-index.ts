import { setTimeout as delay } from 'node:timers/promises'
import { indexResponses, type Store } from '../store/index.ts'

/** Small enough that nobody waits noticeably for one step. */
const STEP_RESPONSES = 40
/** Left to others between two steps. */
const REST_MS = 5

/** Makes the responses of ended runs searchable in the background, so that no search has to do it first. */
export class SearchIndex {
  readonly #store: Store
  readonly #waiting = new Set<number>()
  readonly #closed = new AbortController()
  #working: Promise<void> | null = null

  constructor(store: Store) {
    this.#store = store
  }

  add(runIds: Iterable<number>): void {
    if (this.#closed.signal.aborted) return
    for (const id of runIds) this.#waiting.add(id)
    this.#working ??= this.#work().finally(() => {
      this.#working = null
    })
  }

  /** Resolves when nothing waits any more. */
  async done(): Promise<void> {
    await this.#working
  }

  async close(): Promise<void> {
    this.#closed.abort()
    await this.#working
  }

  async #work(): Promise<void> {
    for (const id of this.#waiting) {
      this.#waiting.delete(id)
      let after: number | null = 0
      while (after !== null) {
        await delay(REST_MS)
        if (this.#closed.signal.aborted) return
        after = indexResponses(this.#store, id, after, STEP_RESPONSES)
      }
    }
  }
}
