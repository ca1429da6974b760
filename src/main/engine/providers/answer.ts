import type * as z from 'zod'
import type { Connection } from './connection.ts'
import { failureInAnswer, unreadableAnswer } from './failure.ts'
import { isRecord } from './provider-error.ts'

/** Reads an answer of status 200 by its schema. Throws the failure it holds, or one that says what is wrong with it. */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  connection: Connection,
): z.output<Schema> {
  const failure = failureInAnswer(answer, connection)
  if (failure) throw failure
  if (!isRecord(answer)) throw unreadableAnswer('is no JSON', connection)
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw unreadableAnswer(
    `is not what the protocol promises: ${issue?.path.join('.')}: ${issue?.message}`,
    connection,
  )
}

/** The id the provider's logs know the request by: the clients hang it on the answer. */
export function requestIdOf(answer: unknown): string | null {
  return isRecord(answer) && typeof answer._request_id === 'string' ? answer._request_id : null
}
