import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import { problem as problemData } from '#shared/contract/vocabulary.ts'
import { Problem } from '#shared/domain/problem.ts'
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

const NAMES_ON_COMMAND_LINE: Readonly<Record<string, string>> = {
  name: 'name',
  paths: 'path',
  id: 'id',
  modelId: '--model',
  models: '--model',
  benchmarks: '--benchmark',
  formats: '--format',
  organisation: '--org',
  priceInUsdPerMtok: '--price-in',
  priceOutUsdPerMtok: '--price-out',
  runId: '--run',
}

/** What the contract calls `baseUrl` was typed as `--base-url`. */
const nameOnCommandLine = (field: string): string =>
  NAMES_ON_COMMAND_LINE[field] ?? `--${field.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`

/** The problem behind an error, whether it was thrown here or came over the contract; null for a defect. */
export function findProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof ORPCError)) return null
  const known = problemData.safeParse(error.data)
  if (error.code === 'PROBLEM' && known.success) {
    const { code, hint, place, detail } = known.data
    return new Problem(code, error.message, {
      ...(hint === null ? {} : { hint }),
      place: {
        ...(place.file === undefined ? {} : { file: place.file }),
        ...(place.line === undefined ? {} : { line: place.line }),
        ...(place.field === undefined ? {} : { field: place.field }),
      },
      cause: error,
      ...(detail && { detail }),
    })
  }
  const refused = invalidInput.safeParse(error.data)
  const issue = error.code === 'BAD_REQUEST' && refused.success ? refused.data.issues[0] : undefined
  if (issue === undefined) return null
  const field = issue.path?.[0]
  const place = field === undefined ? '' : `${nameOnCommandLine(String(field))}: `
  return new Problem('bad-input', `${place}${issue.message}`, {
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
