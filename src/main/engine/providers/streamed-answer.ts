import type { Writing } from './provider.ts'
import { isRecord } from './provider-error.ts'

/** Puts the events of an answer together to the answer that would have come whole. */
export interface Assembly {
  /** Takes an event in; what it adds that can be shown. Events it does not know add nothing. */
  add(event: unknown): Writing | null
  /** The answer as its protocol sends it whole; null as long as its end has not come. */
  answer(): unknown
}

/** How a request hears its answer as it is written. */
export interface Hearing {
  readonly assembly: Assembly
  readonly onWriting: (writing: Writing) => void
}

export interface Listening extends Hearing {
  /** A client's own decoder of event streams. */
  readonly readEvents: (response: Response) => AsyncIterable<unknown>
}

/**
 * Hears an event stream to its end and gives the response that would have come whole, so that whatever reads answers
 * need not know how one came. Rejects where the stream breaks off, or ends before its answer does.
 */
export async function hearAnswer(
  response: Response,
  { readEvents, assembly, onWriting }: Listening,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  try {
    for await (const event of readEvents(response)) {
      const writing = assembly.add(event)
      if (writing && (writing.text !== '' || writing.thinking !== '')) onWriting(writing)
    }
  } catch (error) {
    const body = error instanceof SyntaxError ? 'no JSON' : toldFailure(error)
    if (body === null) throw error
    return wholeResponse(response, body)
  }
  // A decoder takes an abort for the end.
  signal?.throwIfAborted()
  const answer = assembly.answer()
  if (answer === null) throw new Error('the answer stopped in the middle')
  return wholeResponse(response, JSON.stringify(answer))
}

/** The failure that an event told of, which decoders throw, as the body of an answer; null for any other error. */
function toldFailure(error: unknown): string | null {
  if (!(error instanceof Error && 'error' in error) || error.error == null) return null
  return JSON.stringify({ error: isRecord(error.error) ? error.error : { message: String(error.error) } })
}

function wholeResponse({ status, headers }: Response, body: string): Response {
  const whole = new Headers(headers)
  whole.delete('content-length')
  whole.set('content-type', 'application/json')
  return new Response(body, { status, headers: whole })
}

export const isEventStream = ({ ok, headers }: Response): boolean =>
  ok && (headers.get('content-type') ?? '').startsWith('text/event-stream')
