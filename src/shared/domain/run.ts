/** How an answer is produced. Only `single` runs today; the others are the words reserved for it. */
export const METHODS = ['single', 'self-consistency', 'best-of-n', 'step-loop', 'program-aided'] as const
export type Method = (typeof METHODS)[number]

/**
 * `queued`: its attempts are written and it waits for its turn. `running`: a process owns it. `paused`: the user
 * put it down. `interrupted`: its process went away or was asked to stop. `stopped`: the provider refused in a way
 * that retrying cannot mend, see {@link STOP_CAUSES}. `incomplete`: all was asked, some attempts ended in `error`.
 * `cancelled`: the user gave it up. `done`: every attempt is scored. All but `done` can be gone on with.
 */
export const RUN_STATUSES = [
  'queued',
  'running',
  'paused',
  'interrupted',
  'stopped',
  'incomplete',
  'cancelled',
  'done',
] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

/** `quota`: used up, or a wait longer than a run waits; `key`: missing rights or wrong; `provider`: anything else. */
export const STOP_CAUSES = ['quota', 'key', 'provider'] as const
export type StopCause = (typeof STOP_CAUSES)[number]

/** What a run's state is called: its status or, of a stopped one, why it stopped. */
export const NAMED_STATES = [
  'queued',
  'running',
  'paused',
  'interrupted',
  ...STOP_CAUSES,
  'incomplete',
  'cancelled',
  'done',
] as const
export type NamedState = (typeof NAMED_STATES)[number]

/** The one name a run's state has everywhere. */
export function namedState({
  status,
  stopCause,
}: {
  status: RunStatus
  stopCause: StopCause | null
}): NamedState {
  return status === 'stopped' ? (stopCause ?? 'provider') : status
}

/** How a run stands that somebody has put down: the process or the one who asked, for now or for good. */
export type PutDown = 'interrupted' | 'paused' | 'cancelled'

/** What a run under way is doing right now, as whoever carries it out knows. */
export interface RunActivity {
  readonly inFlight: number
  readonly retries: number
  /** Slots that wait before they ask again, and when the first of them does. */
  readonly waiting: number
  readonly nextTryAt: string | null
  readonly ratePerSecond: number | null
  readonly lastErrors: readonly ActivityError[]
}

export interface ActivityError {
  readonly message: string
  readonly willRetry: boolean
  readonly at: string
}

export interface Sampling {
  /** null: not sent; the provider's own default. */
  readonly temperature: number | null
  /** Most output tokens a response may have; null: not sent (or, where the protocol demands one, the provider's default here). */
  readonly maxTokens: number | null
  /** Responses asked for each item. */
  readonly samples: number
  /** Chooses the items of a limited run and drives the baselines; sent, plus the sample's number, where a provider takes one. null: 0, and not sent. */
  readonly seed: number | null
}

/** Tokens of one response. `reasoningTokens` are part of `outputTokens`, shown apart. */
export interface Usage {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly reasoningTokens: number
}

export const FINISH_REASONS = ['stop', 'length', 'content-filter', 'other'] as const
export type FinishReason = (typeof FINISH_REASONS)[number]

/** What of a run's responses is held against correctness. */
export const HISTOGRAM_MEASURES = ['latency', 'output-tokens', 'reasoning-length'] as const
export type HistogramMeasure = (typeof HISTOGRAM_MEASURES)[number]

/** What the items of a run can be sorted by. */
export const ITEM_SORT_KEYS = [
  'plan',
  'ordinal',
  'task',
  'outcome',
  'latency',
  'output-tokens',
  'reasoning-length',
] as const
