import type { AnswerType } from '#shared/domain/answer-type.ts'
import type { Family } from '#shared/domain/benchmark.ts'
import type { ExtractionRule } from '#shared/domain/extraction-rule.ts'
import type { ScoredOutcome } from '#shared/domain/outcome.ts'
import type { FinishReason } from '#shared/domain/run.ts'

/**
 * How willingly an answer is taken for one. `lenient` is how responses are scored: everything that marks an answer, then
 * a last resort. `strict` takes only what a prompt asks for: its marker, a box, or `####`.
 */
export type Strictness = 'strict' | 'lenient'

/** Rules whose answers a strict reading takes too. */
export const STRICT_RULES: ReadonlySet<string> = new Set(['marker', 'boxed', 'hashes'])

/** Counts up whenever the same response could be read differently than before. */
export const EXTRACTOR_VERSION = 2

/** What scoring may know of the item a response answers. */
export interface GradedItem {
  readonly family: Family
  /** The task's name inside its family: `navigate`, `algebra`. */
  readonly task: string
  readonly answerType: AnswerType
  readonly question: string
  readonly options: readonly string[] | null
  readonly gold: string
}

/** The answer found in a response. */
export interface Extraction {
  /** As it stands in the response. */
  readonly value: string
  /** As it is compared: equal canonical answers are the same answer. */
  readonly canonical: string
  /** Name of the rule that found it. */
  readonly rule: ExtractionRule
  /** UTF-16 code units into the response; `text.slice(start, end)` is where the answer stands. */
  readonly start: number
  readonly end: number
}

export interface Score {
  readonly outcome: ScoredOutcome
  /** 0 to 1; fractions only for answer types with partial credit. */
  readonly credit: number
  readonly extraction: Extraction | null
}

export interface GradedResponse {
  readonly text: string
  readonly finishReason: FinishReason
  /** The words the prompt asked the model to mark its answer with, if any. */
  readonly marker: string | null
}
