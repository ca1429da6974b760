import { type CountTokens, renderAsk } from '../../prompts/index.ts'
import { readItem, type Store } from '../../store/index.ts'
import { templateFor } from '../grading.ts'
import type { RunDraft } from '../plan.ts'
import { countMessages, TOKENS_A_REQUEST } from './tokens.ts'

/** So many questions tell the mean of thousands within a few per cent. */
const COUNTED_PROMPTS = 200

/**
 * Input tokens of a whole run: the prefix of every task is counted once, the questions of up to
 * {@link COUNTED_PROMPTS} items that are spread evenly over the run.
 */
export function countInput(
  store: Store,
  draft: RunDraft,
  countTokens: CountTokens,
): { tokens: number; countedPrompts: number } {
  const { samples } = draft.sampling
  const itemIds = draft.tasks.flatMap((task) => task.itemIds)
  const prefixTokens = draft.tasks.reduce(
    (sum, { prefix, itemIds: ofTask }) => sum + countMessages(countTokens, prefix) * ofTask.length,
    0,
  )
  const step = Math.max(1, itemIds.length / COUNTED_PROMPTS)
  const counted = Array.from({ length: Math.min(itemIds.length, COUNTED_PROMPTS) }, (_, index) => {
    const item = readItem(store, itemIds[Math.floor(index * step)] ?? 0)
    const ask = renderAsk(templateFor(draft.prompt, item), { style: draft.promptStyle, item })
    return countMessages(countTokens, [ask]) + TOKENS_A_REQUEST
  })
  const mean = counted.length === 0 ? 0 : counted.reduce((sum, tokens) => sum + tokens, 0) / counted.length
  const tokens = Math.round((prefixTokens + mean * itemIds.length) * samples)
  return { tokens, countedPrompts: counted.length }
}
