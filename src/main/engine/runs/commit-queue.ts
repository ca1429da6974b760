import { inTransaction, type Store } from '../store/index.ts'

interface Waiting {
  readonly write: () => void
  readonly done: (written: boolean) => void
  readonly failed: (error: unknown) => void
}

/** Commits wait so long for company, in milliseconds: little against any request, much against a commit. */
const GATHER_MS = 2

/**
 * Lets responses that arrive together share one transaction: most of what a commit costs is writing pages, and
 * many slots' pages are the same ones. A promise resolves when its write is durable, so a slot that waits for it
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

  /** Resolves to false, and nothing is written, where `mayWrite` says no. */
  commit(write: () => void): Promise<boolean> {
    return new Promise((done, failed) => {
      this.#waiting.push({ write, done, failed })
      if (this.#waiting.length === 1) setTimeout(() => this.#flush(), GATHER_MS)
    })
  }

  #flush(): void {
    const group = this.#waiting
    this.#waiting = []
    try {
      const errors = inTransaction(this.#store, () =>
        this.#mayWrite() ? group.map(({ write }) => this.#attempt(write)) : null,
      )
      for (const [index, { done, failed }] of group.entries()) {
        const error = errors?.[index]
        if (error === undefined) done(errors !== null)
        else failed(error)
      }
    } catch (error) {
      for (const { failed } of group) failed(error)
    }
  }

  /** Runs one write as a savepoint of the group's transaction; returns what it threw. */
  #attempt(write: () => void): unknown {
    try {
      inTransaction(this.#store, write)
      return undefined
    } catch (error) {
      return error
    }
  }
}
