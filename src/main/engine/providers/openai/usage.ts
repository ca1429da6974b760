import type { Usage } from '#shared/domain/run.ts'
import { readUsage } from '../usage.ts'

/** Token counts of Chat Completions and Completions. */
export function readCompletionUsage(usage: unknown): Usage {
  return readUsage(usage, {
    input: 'prompt_tokens',
    output: 'completion_tokens',
    outputDetails: 'completion_tokens_details',
    reasoning: 'reasoning_tokens',
  })
}
