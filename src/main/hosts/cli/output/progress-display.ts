import type { Stream } from '../platform.ts'
import { fitTerminal } from './progress-line.ts'

const LINE_EVERY_MS = 5000
const BACK_TO_START_AND_ERASE = '\r\u001b[2K'

/**
 * Shows how far something is: one line that is rewritten on a terminal, a new line every few seconds elsewhere.
 * Remarks go through it too, so that they never land inside the line.
 */
export class ProgressDisplay {
  readonly isTerminal: boolean
  readonly #stream: Stream
  readonly #nowMs: () => number
  #lastLineAtMs: number
  #lineIsOpen = false

  constructor(stream: Stream, nowMs: () => number = () => performance.now()) {
    this.#stream = stream
    this.#nowMs = nowMs
    this.isTerminal = stream.isTTY ?? false
    this.#lastLineAtMs = nowMs()
  }

  /** Columns there are for a line; undefined where it is no terminal. */
  get columns(): number | undefined {
    return this.isTerminal ? this.#stream.columns : undefined
  }

  update(line: string): void {
    if (this.isTerminal) {
      this.#stream.write(BACK_TO_START_AND_ERASE + fitTerminal(line, this.#stream.columns))
      this.#lineIsOpen = true
    } else if (this.#nowMs() - this.#lastLineAtMs >= LINE_EVERY_MS) {
      this.#lastLineAtMs = this.#nowMs()
      this.#stream.write(`${line}\n`)
    }
  }

  /** A line that stays. */
  remark(line: string): void {
    this.clear()
    this.#stream.write(`${line}\n`)
  }

  clear(): void {
    if (this.#lineIsOpen) this.#stream.write(BACK_TO_START_AND_ERASE)
    this.#lineIsOpen = false
  }
}
