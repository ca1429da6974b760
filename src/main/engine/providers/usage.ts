import * as z from 'zod'
import type { Usage } from '#shared/domain/run.ts'
import { isRecord } from './provider-error.ts'

/** No response has as many tokens; whatever a server claims, the sums over a run's responses stay exact. */
const MAX_TOKENS = 1e9

/** Servers leave counts out, or send halves, texts and -1 for “unknown”: that is no reason to lose a paid answer. */
const count = z.int().nonnegative().max(MAX_TOKENS).catch(0)

/** What a protocol calls its counts. */
interface UsageFields {
  readonly input: string
  readonly output: string
  /** An object of its own inside the usage. */
  readonly outputDetails: string
  readonly reasoning: string
}

/** The token counts of an answer; 0 for each that is not there or is no count. */
export function readUsage(usage: unknown, fields: UsageFields): Usage {
  const details = fieldOf(usage, fields.outputDetails)
  return {
    inputTokens: count.parse(fieldOf(usage, fields.input)),
    outputTokens: count.parse(fieldOf(usage, fields.output)),
    reasoningTokens: count.parse(fieldOf(details, fields.reasoning)),
  }
}

const fieldOf = (value: unknown, field: string): unknown => (isRecord(value) ? value[field] : undefined)
