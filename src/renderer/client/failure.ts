import { ORPCError } from '@orpc/client'
import type { ProblemCode, ProblemPlace } from '#shared/domain/problem.ts'
import type { ProblemDetail } from '#shared/domain/problem-detail.ts'

/** Why a call failed, by who has something to say of it. */
export type Failure =
  /** A problem the engine knows; `message` and `hint` are its own words, in English. */
  | {
      readonly kind: 'problem'
      readonly message: string
      readonly hint: string | null
      readonly place: ProblemPlace
      readonly detail: ProblemDetail | null
    }
  /** The engine refused what it was sent. */
  | { readonly kind: 'refused'; readonly field: string | null; readonly reason: string }
  /** The engine ran into a defect of its own, of which it says nothing. */
  | { readonly kind: 'defect' }
  /** The connection to it broke off meanwhile. */
  | { readonly kind: 'lost' }
  /** Something of the page's own. */
  | { readonly kind: 'other'; readonly message: string }

interface ProblemData {
  readonly code: ProblemCode
  readonly hint: string | null
  readonly place: ProblemPlace
  readonly detail: ProblemDetail | null
}

interface Refusal {
  readonly issues: readonly { readonly message: string; readonly path?: readonly PropertyKey[] }[]
}

export function readFailure(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return readOther(error)
  // The engine has checked what it sends, and it is of the same version as this page.
  const data: unknown = error.data
  if (error.code === 'PROBLEM') {
    const { hint, place, detail } = data as ProblemData
    return { kind: 'problem', message: error.message, hint, place, detail }
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') return { kind: 'defect' }
  const [issue] = (data as Refusal | undefined)?.issues ?? []
  if (error.code !== 'BAD_REQUEST' || issue === undefined) return { kind: 'other', message: error.message }
  const field = issue.path?.map(String).join('.') ?? ''
  return { kind: 'refused', field: field === '' ? null : field, reason: issue.message }
}

function readOther(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'other', message: String(error) }
  // Calls under way are given up with this name when their transport dies.
  return error.name === 'AbortError' ? { kind: 'lost' } : { kind: 'other', message: error.message }
}

/** Whether the engine refused with this problem. */
export function hasCode(error: unknown, code: ProblemCode): boolean {
  return error instanceof ORPCError && error.code === 'PROBLEM' && (error.data as ProblemData).code === code
}
