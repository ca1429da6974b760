import type { FailureKind } from '../providers/index.ts'

/** So many failures in a row, in units of the run's slots, and nobody is home. */
const FAILURES_IN_A_ROW_PER_SLOT = 2

/** Tells a provider that is gone, where going on would burn through a run's items, from items that fail. */
export class FailureStreak {
  readonly #limit: number
  #anythingAnswered: boolean
  #length = 0

  /** `anythingAnswered`: something of the run was, be it before it was resumed. */
  constructor(slots: number, anythingAnswered: boolean) {
    this.#limit = FAILURES_IN_A_ROW_PER_SLOT * slots
    this.#anythingAnswered = anythingAnswered
  }

  answered(): void {
    this.#anythingAnswered = true
    this.#length = 0
  }

  /**
   * Counts an attempt that ended in `error`; true when it was one too many. A rejected prompt counts only while
   * nothing was ever answered: after that it is known to be the prompt that fails, not the provider.
   */
  failed(kind: FailureKind): boolean {
    if (kind === 'rejected' && this.#anythingAnswered) return false
    return ++this.#length >= this.#limit
  }
}
