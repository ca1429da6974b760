import { setTimeout as delay } from 'node:timers/promises'
import { writeOwnWords } from '#shared/domain/own-words.ts'
import type { StopCause } from '#shared/domain/run.ts'
import {
  type Completion,
  type CompletionRequest,
  type Provider,
  ProviderFailure,
} from '../providers/index.ts'
import type { ActivityLog } from './activity.ts'
import type { Reach } from './reach.ts'
import { type FailedTries, type NextStep, nextStep, stopCauseOf } from './retry.ts'

export interface Asking {
  readonly provider: Provider
  readonly activity: ActivityLog
  /** Aborted when even the requests under way must end. */
  readonly aborted: AbortSignal
  /** Uniform in [0, 1): the jitter. */
  readonly random: () => number
  /** Shared by all that ask the same provider at once; absent where there is just one request. */
  readonly reach?: Reach
}

export interface Answered {
  readonly kind: 'answered'
  readonly completion: Completion
  readonly latencyMs: number
  readonly retries: number
  /** HTTP status of each failed try; null where no answer came. */
  readonly retryStatuses: readonly (number | null)[]
}
export interface Failed {
  readonly kind: 'failed'
  readonly failure: ProviderFailure
  readonly tries: number
}
export type Asked =
  | Answered
  | Failed
  | { readonly kind: 'halted' }
  /** Nothing else in the run is worth asking either. */
  | { readonly kind: 'stopped'; readonly reason: string; readonly cause: StopCause }

/**
 * One attempt: asks until there is an answer, the failure is final for it or for the run, or the run halts. Waits
 * between tries end when `halted` does; a request under way ends only with `asking.aborted`.
 */
export async function askWithRetries(
  asking: Asking,
  request: Omit<CompletionRequest, 'signal'>,
  halted: AbortSignal,
): Promise<Asked> {
  const { activity } = asking
  const retryStatuses: (number | null)[] = []
  let failed: FailedTries = { tries: 0, faults: 0, waitedMs: 0 }
  for (;;) {
    const startedAt = performance.now()
    activity.requested()
    try {
      const completion = await asking.provider.complete({ ...request, signal: asking.aborted })
      activity.answered()
      asking.reach?.answered()
      const latencyMs = Math.round(performance.now() - startedAt)
      return { kind: 'answered', completion, latencyMs, retries: failed.tries, retryStatuses }
    } catch (error) {
      if (asking.aborted.aborted) {
        activity.aborted()
        return { kind: 'halted' }
      }
      if (!(error instanceof ProviderFailure)) throw error
      retryStatuses.push(error.status)
      const isFault = error.status !== 429
      failed = { ...failed, tries: failed.tries + 1, faults: failed.faults + (isFault ? 1 : 0) }
      const next = nextStepIn(asking, error, failed)
      activity.failed(error.message, next.kind === 'wait')
      if (next.kind === 'stop-run') return { kind: 'stopped', reason: next.reason, cause: stopCauseOf(error) }
      if (next.kind === 'give-up') return { kind: 'failed', failure: error, tries: failed.tries }
      failed = { ...failed, waitedMs: failed.waitedMs + next.ms }
      const waitIsOver = activity.waits(next.ms)
      const hasWaited = await waited(next.ms, halted)
      waitIsOver()
      if (!hasWaited) return { kind: 'halted' }
    }
  }
}

/** What to do after a failed try, where also those of other slots count. */
function nextStepIn({ reach, random }: Asking, failure: ProviderFailure, failed: FailedTries): NextStep {
  const lost = reach?.failed(failure) ?? null
  if (lost === null) return nextStep(failure, failed, random)
  const words = { kind: 'nobody-answers', requests: String(lost), words: failure.message } as const
  return { kind: 'stop-run', reason: writeOwnWords(words) }
}

/** True when the time has passed, false when the signal came first. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(ms, undefined, { signal })
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
