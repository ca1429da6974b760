import type { ActivityError, RunActivity } from '#shared/domain/run.ts'
import { Change } from './change.ts'

const IDLE: RunActivity = {
  inFlight: 0,
  retries: 0,
  waiting: 0,
  nextTryAt: null,
  ratePerSecond: null,
  lastErrors: [],
}

const RATE_WINDOW_MS = 5000
const KEPT_ERRORS = 5

/** Keeps a run's {@link RunActivity} and wakes whoever waits for a change. Costs nothing while nobody does. */
export class ActivityLog {
  readonly #now: () => Date
  readonly #startedAt: number
  readonly #answers: number[] = []
  #inFlight = 0
  #retries = 0
  #lastErrors: ActivityError[] = []
  /** Until when each waiting slot waits, in milliseconds since the epoch. */
  readonly #waits = new Set<{ readonly until: number }>()
  readonly #change = new Change()

  constructor(now: () => Date) {
    this.#now = now
    this.#startedAt = now().getTime()
  }

  requested(): void {
    this.#inFlight++
    this.#wake()
  }

  answered(): void {
    this.#inFlight--
    this.#answers.push(this.#now().getTime())
    this.#wake()
  }

  failed(message: string, willRetry: boolean): void {
    this.#inFlight--
    if (willRetry) this.#retries++
    const entry = { message, willRetry, at: this.#now().toISOString() }
    this.#lastErrors = [entry, ...this.#lastErrors].slice(0, KEPT_ERRORS)
    this.#wake()
  }

  /** A slot begins to wait for so long; call what this returns when it no longer does. */
  waits(ms: number): () => void {
    const wait = { until: this.#now().getTime() + ms }
    this.#waits.add(wait)
    this.#wake()
    return () => {
      this.#waits.delete(wait)
      this.#wake()
    }
  }

  aborted(): void {
    this.#inFlight--
    this.#wake()
  }

  ended(): void {
    this.#wake()
  }

  snapshot(): RunActivity {
    const now = this.#now().getTime()
    while (this.#answers[0] !== undefined && this.#answers[0] < now - RATE_WINDOW_MS) this.#answers.shift()
    const windowMs = Math.min(RATE_WINDOW_MS, now - this.#startedAt)
    return {
      inFlight: this.#inFlight,
      retries: this.#retries,
      waiting: this.#waits.size,
      nextTryAt: this.#nextTryAt(),
      ratePerSecond:
        windowMs > 0 && this.#answers.length > 0 ? this.#answers.length / (windowMs / 1000) : null,
      lastErrors: this.#lastErrors,
    }
  }

  /** Resolves at the next change. */
  changed(): Promise<void> {
    return this.#change.next()
  }

  #nextTryAt(): string | null {
    if (this.#waits.size === 0) return null
    return new Date(Math.min(...[...this.#waits].map(({ until }) => until))).toISOString()
  }

  #wake(): void {
    this.#change.happened()
  }
}

export const idleActivity = (): RunActivity => IDLE
