import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import { problem as problemData } from '#shared/contract/common.ts'
import { describePlace, Problem } from '#shared/domain/problem.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { onOneLine } from './output/display-text.ts'

/** What a failed command says on stderr, and what it ends with. */
export interface Failure {
  readonly lines: readonly string[]
  readonly exitCode: ExitCode
}

const invalidInput = z.object({
  issues: z.array(
    z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() }),
  ),
})

/** The problem behind an error, whether it was thrown here or came over the contract; null for a defect. */
export function findProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof ORPCError)) return null
  const known = problemData.safeParse(error.data)
  if (error.code === 'PROBLEM' && known.success) {
    const { code, hint, place } = known.data
    return new Problem(code, error.message, {
      ...(hint === null ? {} : { hint }),
      place: {
        ...(place.file === undefined ? {} : { file: place.file }),
        ...(place.line === undefined ? {} : { line: place.line }),
        ...(place.field === undefined ? {} : { field: place.field }),
      },
      cause: error,
    })
  }
  const refused = invalidInput.safeParse(error.data)
  const issue = error.code === 'BAD_REQUEST' && refused.success ? refused.data.issues[0] : undefined
  if (issue === undefined) return null
  const place = issue.path === undefined || issue.path.length === 0 ? {} : { field: issue.path.join('.') }
  return new Problem('bad-input', `${describePlace(place)}${issue.message}`, {
    place,
    hint: 'Add --help to see what the command takes.',
  })
}

/** A problem takes one line and one for its hint; a defect keeps its stack for `COTHUB_DEBUG=1`. */
export function describeFailure(error: unknown, env: Readonly<Record<string, string | undefined>>): Failure {
  const problem = findProblem(error)
  if (problem) {
    const line = `cothub: ${onOneLine(problem.message)}`
    return {
      lines: problem.hint === null ? [line] : [line, `hint: ${onOneLine(problem.hint)}`],
      exitCode: EXIT.badInput,
    }
  }
  const message = error instanceof Error ? error.message : String(error)
  const detail =
    env.COTHUB_DEBUG === '1'
      ? ((error instanceof Error ? error.stack : undefined) ?? message)
      : 'hint: this is a defect of cothub; COTHUB_DEBUG=1 shows where it happened'
  return { lines: [`cothub: internal error: ${onOneLine(message)}`, detail], exitCode: EXIT.defect }
}
