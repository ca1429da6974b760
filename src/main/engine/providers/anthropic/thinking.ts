import type Anthropic from '@anthropic-ai/sdk'
import type { Model } from '#shared/domain/model.ts'

/** This protocol demands a limit; where the run sets none it is this one. */
const DEFAULT_MAX_TOKENS = 8192
/** Thinking counts towards the limit, so a thinking model gets more. */
const DEFAULT_MAX_TOKENS_THINKING = 32_000
const MAX_BUDGET_TOKENS = 16_000
const MIN_BUDGET_TOKENS = 1024

/** Generations that think within a fixed budget only; all later ones decide for themselves how much. */
const BUDGETED = /^claude-(?:3|(?:opus|sonnet|haiku)-4(?:-[015])?(?:-\d{8})?$)/

type Limits = Pick<Anthropic.MessageCreateParams, 'max_tokens' | 'thinking'>

/**
 * How many tokens an answer may have and, for a `Reasoning` model, that it thinks first. A budget must be
 * smaller than the limit; the provider refuses a limit that leaves it less than its minimum.
 */
export function tokenLimits({ type, modelId }: Model, maxTokens: number | null): Limits {
  if (type !== 'Reasoning') return { max_tokens: maxTokens ?? DEFAULT_MAX_TOKENS }
  const max_tokens = maxTokens ?? DEFAULT_MAX_TOKENS_THINKING
  // Later generations keep their thinking to themselves unless asked for it.
  if (!BUDGETED.test(modelId)) return { max_tokens, thinking: { type: 'adaptive', display: 'summarized' } }
  const half = Math.floor(max_tokens / 2)
  const budget_tokens = Math.max(MIN_BUDGET_TOKENS, Math.min(MAX_BUDGET_TOKENS, half))
  return { max_tokens, thinking: { type: 'enabled', budget_tokens } }
}
