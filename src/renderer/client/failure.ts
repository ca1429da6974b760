import { ORPCError } from '@orpc/client'
import type { ProblemCode } from '#shared/domain/problem.ts'

/** What went wrong, for the reader. `hint` is null where the engine has no advice. */
export interface Failure {
  readonly message: string
  readonly hint: string | null
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof ORPCError) return { message: error.message, hint: hintOf(error.data) }
  return { message: error instanceof Error ? error.message : String(error), hint: null }
}

function hintOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('hint' in data)) return null
  return typeof data.hint === 'string' ? data.hint : null
}

/** Whether the engine refused with this problem. */
export function hasCode(error: unknown, code: ProblemCode): boolean {
  if (!(error instanceof ORPCError)) return false
  const data: unknown = error.data
  return typeof data === 'object' && data !== null && 'code' in data && data.code === code
}
