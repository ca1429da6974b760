import { describe, expect, it } from 'vitest'
import { type FailureKind, ProviderFailure } from '../providers/index.ts'
import { type FailedTries, nextStep } from './retry.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

interface Case {
  readonly kind?: FailureKind
  readonly status?: number | null
  readonly retryAfterMs?: number
  readonly failed?: Partial<FailedTries>
  readonly random?: number
}

function stepAfter({ kind = 'retry', status = 503, retryAfterMs, failed, random = 0.5 }: Case) {
  const failure = new ProviderFailure(kind, 'Slow down.', {
    status,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  })
  return nextStep(failure, { tries: 1, faults: 1, waitedMs: 0, ...failed }, () => random)
}

describe('after a failed try', () => {
  it.each<[string, Case, number]>([
    ['waits up to half a second at first', { random: 1 }, 500],
    ['waits for a random share of that', { random: 0.25 }, 125],
    ['may not wait at all', { random: 0 }, 0],
    ['waits twice as long each time', { failed: { tries: 4, faults: 4 }, random: 1 }, 4000],
    ['waits at most a minute', { failed: { tries: 9, faults: 9 }, random: 1 }, MINUTE_MS],
    ['waits as long as asked', { retryAfterMs: 7000, random: 0 }, 7000],
    ['spreads what was asked by its own wait', { retryAfterMs: 7000, random: 0.5 }, 7250],
    [
      'spreads what was asked by a quarter at most',
      { retryAfterMs: 8000, random: 1, failed: { tries: 9 } },
      10_000,
    ],
    ['waits of its own where asked to come at once', { status: 429, retryAfterMs: 0, random: 1 }, 500],
    ['waits of its own beyond a blink', { status: 429, retryAfterMs: 100, random: 1 }, 600],
    ['tries again for the ninth fault', { failed: { tries: 9, faults: 9 }, random: 0 }, 0],
    [
      'counts no rate limits as faults',
      { status: 429, failed: { tries: 50, faults: 10 }, random: 1 },
      MINUTE_MS,
    ],
    ['tries again where no answer came', { status: null, random: 1 }, 500],
    [
      'waits no longer than is left',
      { status: 429, failed: { tries: 30, faults: 0, waitedMs: 15 * MINUTE_MS - 10 }, random: 1 },
      10,
    ],
    ['waits all there is where asked to', { status: 429, retryAfterMs: 15 * MINUTE_MS, random: 1 }, 900_000],
  ])('%s', (_, known, ms) => expect(stepAfter(known)).toEqual({ kind: 'wait', ms }))

  it.each<[string, Case]>([
    ['the prompt is rejected', { kind: 'rejected', status: 400 }],
    ['it was the tenth fault', { failed: { tries: 10, faults: 10 } }],
    ['it has waited for fifteen minutes', { status: 429, failed: { tries: 40, waitedMs: 15 * MINUTE_MS } }],
    [
      'less is left than it is asked to wait',
      { status: 429, retryAfterMs: 2 * MINUTE_MS, failed: { waitedMs: 14 * MINUTE_MS } },
    ],
    [
      'faults with long waits add up as well',
      { retryAfterMs: 8 * MINUTE_MS, failed: { waitedMs: 8 * MINUTE_MS } },
    ],
  ])('gives up when %s', (_, known) => expect(stepAfter(known)).toEqual({ kind: 'give-up' }))

  it.each<[string, Case, string]>([
    ['the failure is fatal', { kind: 'fatal', status: 401 }, 'Slow down.'],
    [
      'it is asked to wait for two hours',
      { status: 429, retryAfterMs: 2 * HOUR_MS },
      'Slow down. (asks to wait 2 h 00 min)',
    ],
    [
      'it is asked to wait longer than a timer can',
      { status: 429, retryAfterMs: 3_000_000_000 },
      'Slow down. (asks to wait 833 h 20 min)',
    ],
    [
      'a maintenance takes hours',
      { status: 503, retryAfterMs: 3 * HOUR_MS },
      'Slow down. (asks to wait 3 h 00 min)',
    ],
  ])('stops the run when %s', (_, known, reason) =>
    expect(stepAfter(known)).toEqual({ kind: 'stop-run', reason }),
  )
})
