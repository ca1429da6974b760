import { type ClientLink, createORPCClient } from '@orpc/client'
import type { Client } from '#shared/contract/index.ts'
import type { Dial, Transport } from './transport.ts'

export type ConnectionState = 'connecting' | 'open' | 'lost'

/** The page's one door to the engine. It outlives any single transport. */
export interface Connection {
  /** Calls made while there is no transport wait for the next one; calls under way when one dies are rejected. */
  readonly client: Client
  getState(): ConnectionState
  /** Calls `listener` after every change of state; returns how to stop. */
  subscribe(listener: () => void): () => void
  /** Resolves once there is a transport, at once if there is. */
  whenOpen(): Promise<void>
  /** Cuts the wait before the next try short. */
  retryNow(): void
  close(): void
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000

/** How long to wait before try `failures` + 1: doubling, never more than five seconds. */
export function reconnectDelayMs(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
}

/**
 * Dials, and dials again whenever the transport dies, until closed.
 * `wait` is injected so that tests need not wait; its signal is how `retryNow` ends it.
 */
export function openConnection(dial: Dial, wait: (ms: number, signal: AbortSignal) => Promise<void> = pause) {
  let state: ConnectionState = 'connecting'
  let closed = false
  let current: Transport | null = null
  let arrival = Promise.withResolvers<Transport>()
  let waiting = new AbortController()
  const listeners = new Set<() => void>()

  const enter = (next: ConnectionState): void => {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }

  const keepOpen = async (): Promise<void> => {
    let failures = 0
    while (!closed) {
      try {
        current = await dial()
        failures = 0
        arrival.resolve(current)
        enter('open')
        await current.closed
        arrival = Promise.withResolvers()
      } catch (error) {
        console.warn('The engine cannot be reached', error)
      }
      current = null
      if (closed) return
      enter('lost')
      waiting = new AbortController()
      await wait(reconnectDelayMs(failures++), waiting.signal)
    }
  }
  void keepOpen()

  const link: ClientLink<Record<never, never>> = {
    call: async (path, input, options) => {
      const transport = await untilAborted(arrival.promise, options.signal)
      return transport.link.call(path, input, options)
    },
  }
  const connection: Connection = {
    client: createORPCClient<Client>(link),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    whenOpen: () => arrival.promise.then(() => undefined),
    retryNow: () => waiting.abort(),
    close: () => {
      closed = true
      waiting.abort()
      current?.close()
    },
  }
  return connection
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
