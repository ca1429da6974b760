import * as z from 'zod'
import { describePlace, Problem, type ProblemPlace } from '#shared/domain/problem.ts'
import type { FileFault } from '#shared/domain/problem-detail.ts'

/** One line that names file, line and field and says what is wrong there; the hint says what to do. */
export function badInput(
  place: ProblemPlace,
  what: string,
  { fault = 'other', ...options }: { hint?: string; cause?: unknown; fault?: FileFault } = {},
): Problem {
  const detail = { kind: 'file-fault' as const, fault, words: what }
  return new Problem('bad-input', `${describePlace(place)}${what}`, { ...options, place, detail })
}

/** A text that has to be there and to hold something besides blanks. */
export const requiredText = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'is not a text') })
  .refine((text) => text.trim() !== '', 'is empty')

/**
 * Parses a value at its place in a file; the place of the problem it throws is narrowed to the field.
 * @param lineOf the line a path into the value stands on, where `place` has none or only the first.
 */
export function parseAt<T>(
  schema: z.ZodType<T>,
  value: unknown,
  place: ProblemPlace,
  lineOf?: (path: readonly PropertyKey[]) => number,
): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path ?? []
  const field = path.length > 0 ? { field: describePath(path) } : {}
  const line = lineOf ? { line: lineOf(path) } : {}
  throw badInput({ ...place, ...line, ...field }, issue?.message ?? 'is not what it should be')
}

/** `['examples', 3, 'target']` → `examples[3].target`. */
function describePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}
