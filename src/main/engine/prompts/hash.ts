import { createHash } from 'node:crypto'
import type { Prompt } from '#shared/domain/prompt.ts'

/** SHA-256, hex, of a prompt's canonical JSON: equal for equal prompts, whatever the order of their fields. */
export function hashPrompt(prompt: Prompt): string {
  return createHash('sha256').update(canonicalJson(prompt)).digest('hex')
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
