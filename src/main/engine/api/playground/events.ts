/** Events in the order they are pushed, for one reader who may be slower than they come. */
export class EventQueue<Event> {
  readonly #waiting: Event[] = []
  #wake = Promise.withResolvers<void>()
  #ended = false

  push(event: Event): void {
    this.#waiting.push(event)
    this.#wake.resolve()
  }

  end(): void {
    this.#ended = true
    this.#wake.resolve()
  }

  /** Every event, until the end. */
  async *read(): AsyncGenerator<Event, void> {
    for (;;) {
      yield* this.#waiting.splice(0)
      if (this.#ended && this.#waiting.length === 0) return
      await this.#wake.promise
      this.#wake = Promise.withResolvers<void>()
    }
  }
}
