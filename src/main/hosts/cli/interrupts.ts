import { EXIT, type ExitCode } from './exit-code.ts'

/**
 * Ctrl-C, asked for politely: the first one lets the command wind up, the second leaves at once. A command that
 * does not listen is left at the first; the store is safe at any moment.
 */
export class Interrupts {
  readonly #leave: (exitCode: ExitCode) => void
  #listener: (() => void) | null = null

  constructor(leave: (exitCode: ExitCode) => void) {
    this.#leave = leave
  }

  /** Called by the process for every signal that asks it to end. */
  raise(): void {
    const listener = this.#listener
    this.#listener = null
    if (listener) listener()
    else this.#leave(EXIT.interrupted)
  }

  /** Hears the next interrupt instead of leaving, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#listener = listener
    return () => {
      if (this.#listener === listener) this.#listener = null
    }
  }
}
