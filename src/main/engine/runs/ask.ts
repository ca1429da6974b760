import { setTimeout as delay } from 'node:timers/promises'
import {
  type Completion,
  type CompletionRequest,
  type Provider,
  ProviderFailure,
} from '../providers/index.ts'
import type { ActivityLog } from './activity.ts'
import { type FailedTries, retryDelayMs } from './retry.ts'

export interface Asking {
  readonly provider: Provider
  readonly activity: ActivityLog
  /** Aborted when even the requests under way must end. */
  readonly aborted: AbortSignal
  /** Uniform in [0, 1): the jitter. */
  readonly random: () => number
}

export interface Answered {
  readonly kind: 'answered'
  readonly completion: Completion
  readonly latencyMs: number
  readonly retries: number
}
export type Asked =
  | Answered
  | { readonly kind: 'halted' }
  | { readonly kind: 'fatal'; readonly failure: ProviderFailure }
  | { readonly kind: 'failed'; readonly failure: ProviderFailure; readonly tries: number }

/**
 * One attempt: asks until there is an answer, the failure is final, or the run halts. Waits between tries end
 * when `halted` does; a request under way ends only with `asking.aborted`.
 */
export async function askWithRetries(
  asking: Asking,
  request: Omit<CompletionRequest, 'signal'>,
  halted: AbortSignal,
): Promise<Asked> {
  const { activity } = asking
  let failed: FailedTries = { faults: 0, rateLimitedMs: 0, tries: 0 }
  for (;;) {
    const startedAt = performance.now()
    activity.requested()
    try {
      const completion = await asking.provider.complete({ ...request, signal: asking.aborted })
      activity.answered()
      const latencyMs = Math.round(performance.now() - startedAt)
      return { kind: 'answered', completion, latencyMs, retries: failed.tries }
    } catch (error) {
      if (asking.aborted.aborted) {
        activity.aborted()
        return { kind: 'halted' }
      }
      if (!(error instanceof ProviderFailure)) throw error
      const rateLimited = error.status === 429
      failed = { ...failed, tries: failed.tries + 1, faults: failed.faults + (rateLimited ? 0 : 1) }
      const waitMs = retryDelayMs(error, failed, asking.random)
      activity.failed(error.message, waitMs !== null)
      if (error.kind === 'fatal') return { kind: 'fatal', failure: error }
      if (waitMs === null) return { kind: 'failed', failure: error, tries: failed.tries }
      if (rateLimited) failed = { ...failed, rateLimitedMs: failed.rateLimitedMs + waitMs }
      if (!(await waited(waitMs, halted))) return { kind: 'halted' }
    }
  }
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
