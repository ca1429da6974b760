import type { ProviderFailure } from '../providers/index.ts'

/** So many tries in a row that met nobody, in units of the slots that ask: with their growing waits some 15 seconds. */
const TRIES_IN_A_ROW_PER_SLOT = 7

/**
 * Whether the provider can be reached at all, which is the same for every slot: a run need not take each item through
 * all its tries to learn that nobody is there. Any answer, also one that refuses, says that somebody is.
 */
export class Reach {
  readonly #slots: () => number
  #lost = 0

  /** `slots`: how many are asking now. */
  constructor(slots: () => number) {
    this.#slots = slots
  }

  answered(): void {
    this.#lost = 0
  }

  /** Counts a failed try; the tries in a row that met nobody, where they are too many, else null. */
  failed({ isUnreachable }: ProviderFailure): number | null {
    this.#lost = isUnreachable ? this.#lost + 1 : 0
    return this.#lost >= TRIES_IN_A_ROW_PER_SLOT * this.#slots() ? this.#lost : null
  }
}
