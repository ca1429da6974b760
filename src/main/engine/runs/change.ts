/** Wakes whoever waits for the next change. Costs next to nothing while nobody does. */
export class Change {
  #next = Promise.withResolvers<void>()

  /** Resolves at the next change. */
  next(): Promise<void> {
    return this.#next.promise
  }

  happened(): void {
    this.#next.resolve()
    this.#next = Promise.withResolvers<void>()
  }
}
