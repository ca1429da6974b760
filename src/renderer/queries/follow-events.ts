import { ORPCError } from '@orpc/client'

/** Watches that may fail one after another, none of them bringing an event, before it is no matter of the connection. */
const MOST_FRUITLESS_WATCHES = 3

/**
 * Follows a stream of events to its end, opening the watch again each time the connection dies under it.
 * Returns what it ended with, or null when aborted. Throws what the engine refuses, and whatever keeps failing on an open connection.
 */
export async function followEvents<Event, End>(options: {
  watch: (signal: AbortSignal) => Promise<AsyncIterator<Event, End, void>>
  whenOpen: () => Promise<void>
  onEvent: (event: Event) => void
  signal: AbortSignal
}): Promise<End | null> {
  let fruitless = 0
  while (!options.signal.aborted) {
    try {
      const events = await options.watch(options.signal)
      for (;;) {
        const event = await events.next()
        if (event.done) return event.value
        fruitless = 0
        options.onEvent(event.value)
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
