import { ORPCError } from '@orpc/client'
import type { Run, RunProgress } from '#shared/contract/views.ts'

/** Watches that may fail one after another, none of them bringing an event, before it is no matter of the connection. */
const MOST_FRUITLESS_WATCHES = 3

type Watch = (signal: AbortSignal) => Promise<AsyncIterator<RunProgress, Run, void>>

/**
 * Follows a run to its end, opening the watch again each time the connection dies under it.
 * Returns the ended run, or null when aborted. Throws what the engine refuses, and whatever keeps failing on an open connection.
 */
export async function followRun(options: {
  watch: Watch
  whenOpen: () => Promise<void>
  onProgress: (progress: RunProgress) => void
  signal: AbortSignal
}): Promise<Run | null> {
  let fruitless = 0
  while (!options.signal.aborted) {
    try {
      const events = await options.watch(options.signal)
      for (;;) {
        const event = await events.next()
        if (event.done) return event.value
        fruitless = 0
        options.onProgress(event.value)
      }
    } catch (error) {
      if (options.signal.aborted) return null
      fruitless += 1
      if (error instanceof ORPCError || fruitless >= MOST_FRUITLESS_WATCHES) throw error
      await options.whenOpen()
    }
  }
  return null
}
