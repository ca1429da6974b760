import { inTransaction, type Store } from '../store/index.ts'

interface Waiting {
  readonly write: () => void
  readonly done: (written: boolean) => void
  readonly failed: (error: unknown) => void
}

/**
 * Lets responses that arrive in one turn of the event loop share one transaction: most of what a commit costs is
 * writing pages, and many slots' pages are the same ones. The busier the process, the more arrive together; on an
 * idle one nobody waits for company. A promise resolves when its write is durable, so a slot that waits for it
 * has its response committed. A write that fails takes back only itself.
 */
export class CommitQueue {
  readonly #store: Store
  readonly #mayWrite: () => boolean
  #waiting: Waiting[] = []

  /** `mayWrite` is asked once in every transaction, before anything is written. */
  constructor(store: Store, mayWrite: () => boolean) {
    this.#store = store
    this.#mayWrite = mayWrite
  }

  /**
   * Resolves to false, and nothing is written, where `mayWrite` says no. `write` may be called again after it was
   * taken back, so it does nothing but write to the store.
   */
  commit(write: () => void): Promise<boolean> {
    return new Promise((done, failed) => {
      this.#waiting.push({ write, done, failed })
      if (this.#waiting.length === 1) setImmediate(() => this.#flush())
    })
  }

  #flush(): void {
    const group = this.#waiting
    this.#waiting = []
    this.#settle(group)
  }

  #settle(group: readonly Waiting[]): void {
    let isOpen = false
    try {
      const isWritten = inTransaction(this.#store, () => {
        isOpen = true
        if (!this.#mayWrite()) return false
        for (const { write } of group) write()
        return true
      })
      for (const { done } of group) done(isWritten)
    } catch (error) {
      // One of them failed and with it the transaction: now each for itself. A savepoint for each would keep the
      // others too, but costs every commit what hardly any needs. Where not even a transaction could be had,
      // asking for more of them would be no better.
      if (isOpen && group.length > 1) for (const waiting of group) this.#settle([waiting])
      else for (const { failed } of group) failed(error)
    }
  }
}
