import type { ProviderFailure } from '../providers/index.ts'

/** Tries of one attempt before it ends in `error`; refusals to serve for now (429) are waited out longer. */
export const MAX_TRIES = 10
const MAX_RATE_LIMIT_WAIT_MS = 15 * 60_000

const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 60_000

export interface FailedTries {
  /** Failures so far, the last included, rate limits left out. */
  readonly faults: number
  /** Waited so far because of rate limits. */
  readonly rateLimitedMs: number
  /** All failures so far, the last included. */
  readonly tries: number
}

/**
 * How long to wait before the next try, in milliseconds; null to give up. Exponential with full jitter, so that
 * slots which failed together do not come back together. What the provider asks for is the least it waits.
 */
export function retryDelayMs(
  failure: ProviderFailure,
  failed: FailedTries,
  random: () => number,
): number | null {
  if (failure.kind !== 'retry') return null
  const rateLimited = failure.status === 429
  if (rateLimited ? failed.rateLimitedMs >= MAX_RATE_LIMIT_WAIT_MS : failed.faults >= MAX_TRIES) return null
  const ceiling = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failed.tries - 1))
  const jittered = random() * ceiling
  if (failure.retryAfterMs === null) return jittered
  return failure.retryAfterMs + Math.min(jittered, failure.retryAfterMs / 4)
}
