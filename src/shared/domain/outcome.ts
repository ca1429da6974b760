import { formatCount } from './numbers.ts'

/**
 * What became of an attempt. `error` is ours or the provider's: it is never scored and makes the run
 * incomplete. `truncated` (cut off by the token limit) and `refused` (content filter) are not `wrong`, though
 * all three earn nothing.
 */
export const OUTCOMES = ['correct', 'wrong', 'partial', 'no-answer', 'truncated', 'refused', 'error'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type ScoredOutcome = Exclude<Outcome, 'error'>

/** What a person may say an attempt is instead of what the machine found; never `partial`, which needs a share. */
export const OVERRULINGS = [
  'correct',
  'wrong',
  'no-answer',
  'refused',
] as const satisfies readonly ScoredOutcome[]
export type Overruling = (typeof OVERRULINGS)[number]

/**
 * Whose judgement figures are made of. `machine`: the stored scores. `overruled`: with what people said instead.
 * `undisputed`: the stored scores without the items whose gold answer is disputed. `judged`: both.
 */
export const JUDGEMENTS = ['machine', 'overruled', 'undisputed', 'judged'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

export type OutcomeCounts = Record<Outcome, number>

export const noOutcomes = (): OutcomeCounts => ({
  correct: 0,
  wrong: 0,
  partial: 0,
  'no-answer': 0,
  truncated: 0,
  refused: 0,
  error: 0,
})

/** Attempts an accuracy is over: everything but `error`. */
export function scoredCount(counts: OutcomeCounts): number {
  return OUTCOMES.reduce((sum, outcome) => (outcome === 'error' ? sum : sum + counts[outcome]), 0)
}

/** `correct 120, wrong 9, no answer 2`: the counts that are not zero, in the order of {@link OUTCOMES}; `–` for none. */
export function formatOutcomes(counts: OutcomeCounts): string {
  const told = OUTCOMES.filter((outcome) => counts[outcome] > 0)
  return (
    told.map((outcome) => `${outcome.replace('-', ' ')} ${formatCount(counts[outcome])}`).join(', ') || '–'
  )
}
