import { type Connection, NO_KEY } from './connection.ts'
import { ContentFiltered } from './content-filtered.ts'
import { type SdkErrors, toFailure } from './failure.ts'
import { type Completion, type Provider, ProviderFailure } from './provider.ts'
import { writeWithoutKey } from './written-without-key.ts'

const STREAM_REFUSED = [400, 403, 404, 422]

/**
 * A provider that asks through a client: what that throws becomes a failure the runner can act on or, where a
 * content filter stepped in, an answer without text.
 */
export function clientProvider(
  sdk: SdkErrors,
  connection: Connection,
  complete: Provider['complete'],
): Provider {
  const ask: Provider['complete'] = async (request) => {
    try {
      return withoutKey(await complete(request), connection.key)
    } catch (error) {
      request.signal.throwIfAborted()
      const failure = toFailure(error, sdk, connection)
      if (failure instanceof ContentFiltered) return failure.completion
      if (request.onWriting && isAgainstStreams(failure)) return ask({ ...request, onWriting: undefined })
      throw failure
    }
  }
  return {
    complete: ({ onWriting, ...request }) =>
      ask(onWriting ? { ...request, onWriting: writeWithoutKey(onWriting, connection.key) } : request),
  }
}

/** Whether a server refused to stream, or the field that asks for the counts of a stream: it can still answer whole. */
const isAgainstStreams = (failure: unknown): boolean =>
  failure instanceof ProviderFailure &&
  STREAM_REFUSED.includes(failure.status ?? 0) &&
  /stream/i.test(failure.message)

/** A server that repeats what it was sent does not bring the key into the store. */
function withoutKey(completion: Completion, key: string): Completion {
  if (key === NO_KEY) return completion
  const clean = <Text extends string | null>(text: Text): Text =>
    (text?.includes(key) ? text.replaceAll(key, '[key]') : text) as Text
  return {
    ...completion,
    text: clean(completion.text),
    thinking: clean(completion.thinking),
    providerFinishReason: clean(completion.providerFinishReason),
    requestId: clean(completion.requestId),
    reportedModel: clean(completion.reportedModel),
  }
}
