import * as z from 'zod'
import type { Usage } from '#shared/domain/run.ts'

const tokens = z.number().nonnegative().nullish()

/** Token counts of Chat Completions and Completions; servers may leave any of them out. */
export const completionUsage = z
  .object({
    prompt_tokens: tokens,
    completion_tokens: tokens,
    completion_tokens_details: z.object({ reasoning_tokens: tokens }).nullish(),
  })
  .nullish()

export function readCompletionUsage(usage: z.output<typeof completionUsage>): Usage {
  return {
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
    reasoningTokens: usage?.completion_tokens_details?.reasoning_tokens ?? 0,
  }
}
