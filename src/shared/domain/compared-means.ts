import { formatCount, formatDuration, formatUsd } from './numbers.ts'

/** What is compared as a mean an item. */
export const MEANS = ['costUsd', 'inputTokens', 'outputTokens', 'latencyMs'] as const
export type Mean = (typeof MEANS)[number]

/** How a mean is written, and its difference with a sign. */
const WRITE: Readonly<Record<Mean, (value: number) => string>> = {
  costUsd: formatUsd,
  inputTokens: (tokens) => formatCount(Math.round(tokens * 10) / 10),
  outputTokens: (tokens) => formatCount(Math.round(tokens * 10) / 10),
  latencyMs: formatDuration,
}

/** A mean in its unit; with a sign where it is a difference. */
export function writeMean(mean: Mean, value: number, signed = false): string {
  const written = WRITE[mean](Math.abs(value))
  return `${value < 0 ? '−' : signed && value > 0 ? '+' : ''}${written}`
}
