import { formatDuration } from '#shared/domain/numbers.ts'
import { writeOwnWords } from '#shared/domain/own-words.ts'
import type { StopCause } from '#shared/domain/run.ts'
import type { ProviderFailure } from '../providers/index.ts'

/** Faults of one attempt before it ends in `error`; rate limits (429) are no faults. */
const MAX_FAULTS = 10
/** The longest one attempt waits, all its waits together, before it ends in `error`. */
const MAX_WAIT_MS = 15 * 60_000

const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 60_000

export interface FailedTries {
  /** Failures so far, the last included. */
  readonly tries: number
  /** Those of them that were no rate limits. */
  readonly faults: number
  /** Waited so far. */
  readonly waitedMs: number
}

export type NextStep =
  | { readonly kind: 'wait'; readonly ms: number }
  /** This attempt ends in `error`. */
  | { readonly kind: 'give-up' }
  /** Every other attempt would meet the same; `reason` is in the provider's words. */
  | { readonly kind: 'stop-run'; readonly reason: string }

/**
 * What to do after a failed try. Waits grow exponentially with full jitter, so that slots which failed together
 * do not come back together; what the provider asks for is the least that is waited. An attempt gives up when it
 * would have to wait for more than is left of its {@link MAX_WAIT_MS}. A provider that asks for more than all of
 * it speaks of itself (a daily limit, a maintenance) and not of the item, so that stops the run: nobody wants to
 * look at a still bar for hours, and no item gains from being asked just to end in `error`.
 */
export function nextStep(failure: ProviderFailure, failed: FailedTries, random: () => number): NextStep {
  const { kind, message, status, retryAfterMs } = failure
  if (kind === 'fatal') return { kind: 'stop-run', reason: message }
  if (kind === 'rejected') return { kind: 'give-up' }
  if (retryAfterMs !== null && retryAfterMs > MAX_WAIT_MS)
    return {
      kind: 'stop-run',
      reason: writeOwnWords({ kind: 'long-wait', words: message, duration: formatDuration(retryAfterMs) }),
    }
  const leftMs = MAX_WAIT_MS - failed.waitedMs
  const askedMs = retryAfterMs ?? 0
  if ((status !== 429 && failed.faults >= MAX_FAULTS) || leftMs <= 0 || askedMs > leftMs)
    return { kind: 'give-up' }
  const jitteredMs = random() * Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failed.tries - 1))
  // “At once” and nearly so come from servers that don't know: without a wait of our own that would be a hot loop.
  const spreadMs = askedMs < FIRST_DELAY_MS ? jitteredMs : Math.min(jitteredMs, askedMs / 4)
  return { kind: 'wait', ms: Math.min(askedMs + spreadMs, leftMs) }
}

/** What kind of thing has to be mended before a stopped run can go on. */
export function stopCauseOf({ status, message }: ProviderFailure): StopCause {
  // 402: out of credit. A 429 that stops a run is a quota used up, or a wait that is no pause any more.
  if (status === 402 || status === 429 || /\bquota\b|\bcredit balance\b|\bbilling\b/i.test(message))
    return 'quota'
  return status === 401 || status === 403 ? 'key' : 'provider'
}
