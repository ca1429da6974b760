import type { Connection } from './connection.ts'
import { ContentFiltered } from './content-filtered.ts'
import { type SdkErrors, toFailure } from './failure.ts'
import type { Provider } from './provider.ts'

/**
 * A provider that asks through a client: what that throws becomes a failure the runner can act on or, where a
 * content filter stepped in, an answer without text.
 */
export function clientProvider(
  sdk: SdkErrors,
  connection: Connection,
  complete: Provider['complete'],
): Provider {
  return {
    complete: async (request) => {
      try {
        return await complete(request)
      } catch (error) {
        request.signal.throwIfAborted()
        const failure = toFailure(error, sdk, connection)
        if (failure instanceof ContentFiltered) return failure.completion
        throw failure
      }
    },
  }
}
