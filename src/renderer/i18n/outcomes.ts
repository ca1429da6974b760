import { formatCount } from '#shared/domain/numbers.ts'
import { OUTCOMES, type Outcome, type OutcomeCounts } from '#shared/domain/outcome.ts'
import type { Messages } from './en/index.ts'

export interface LabelledCount {
  readonly tone: Outcome
  readonly label: string
  readonly count: number
  readonly written: string
}

/** Outcome counts in words, in the order outcomes are always shown in. */
export function labelOutcomes(counts: OutcomeCounts, text: Messages): LabelledCount[] {
  return OUTCOMES.map((outcome) => ({
    tone: outcome,
    label: text.outcome[outcome],
    count: counts[outcome],
    written: formatCount(counts[outcome]),
  }))
}
