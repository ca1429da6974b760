import type { Writing } from '../../providers/index.ts'

/** Between two things said of one answer, in milliseconds. */
const PACE_MS = 100

/** Gathers what an answer grows by, so that it is told of ten times a second at most. */
export class WritingPace {
  readonly #tell: (writing: Writing) => void
  #gathered: Writing | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(tell: (writing: Writing) => void) {
    this.#tell = tell
  }

  add({ text, thinking }: Writing): void {
    const { text: before, thinking: thoughtBefore } = this.#gathered ?? { text: '', thinking: '' }
    this.#gathered = { text: before + text, thinking: thoughtBefore + thinking }
    this.#timer ??= setTimeout(() => {
      const gathered = this.#gathered
      this.stop()
      if (gathered) this.#tell(gathered)
    }, PACE_MS)
  }

  /** Forgets what is not told yet: the whole answer follows, or none. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#gathered = null
  }
}
