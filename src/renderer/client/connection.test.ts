import { describe, expect, it } from 'vitest'
import { type ConnectionState, openConnection, reconnectDelayMs } from './connection.ts'
import type { Transport } from './transport.ts'

/** A transport that answers every call with its name, and dies when told to. */
function transport(name: string) {
  const { promise: closed, resolve: die } = Promise.withResolvers<void>()
  const live: Transport = { link: { call: async () => name }, closed, close: die }
  return { live, die }
}

/** An engine whose every dial and every wait is decided by the test. */
function engine(wait: (signal: AbortSignal) => Promise<void> = () => Promise.resolve()) {
  const dials: PromiseWithResolvers<Transport>[] = []
  const waits: number[] = []
  let arrived = Promise.withResolvers<void>()
  const connection = openConnection(
    () => {
      const dial = Promise.withResolvers<Transport>()
      dials.push(dial)
      arrived.resolve()
      return dial.promise
    },
    (ms, signal) => {
      waits.push(ms)
      return wait(signal)
    },
  )
  const nextDial = async (): Promise<PromiseWithResolvers<Transport>> => {
    await arrived.promise
    arrived = Promise.withResolvers()
    const dial = dials.at(-1)
    if (!dial) throw new Error('nothing was dialled')
    return dial
  }
  return { connection, nextDial, waits }
}

const info = (connection: ReturnType<typeof openConnection>) =>
  connection.client.system.info() as Promise<unknown>

describe('openConnection', () => {
  it('holds a call until there is a transport', async () => {
    const { connection, nextDial } = engine()
    const call = info(connection)
    expect(connection.getState()).toBe('connecting')
    ;(await nextDial()).resolve(transport('first').live)
    await expect(call).resolves.toBe('first')
    expect(connection.getState()).toBe('open')
  })

  it('dials again when the transport dies, and says so in between', async () => {
    const { connection, nextDial } = engine()
    const states: ConnectionState[] = []
    connection.subscribe(() => states.push(connection.getState()))
    const first = transport('first')
    ;(await nextDial()).resolve(first.live)
    await connection.whenOpen()
    first.die()
    ;(await nextDial()).resolve(transport('second').live)
    await connection.whenOpen()
    await expect(info(connection)).resolves.toBe('second')
    expect(states).toEqual(['open', 'lost', 'open'])
  })

  it('waits longer after each refusal, and briefly again after a success', async () => {
    const { connection, nextDial, waits } = engine()
    ;(await nextDial()).reject(new Error('refused'))
    ;(await nextDial()).reject(new Error('refused'))
    const first = transport('first')
    ;(await nextDial()).resolve(first.live)
    await connection.whenOpen()
    first.die()
    await nextDial()
    expect(waits).toEqual([250, 500, 250])
  })

  it('dials at once when asked to, however long the wait', async () => {
    const { connection, nextDial } = engine(
      (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    )
    const lost = Promise.withResolvers<void>()
    connection.subscribe(lost.resolve)
    ;(await nextDial()).reject(new Error('refused'))
    await lost.promise
    connection.retryNow()
    ;(await nextDial()).resolve(transport('second').live)
    await expect(info(connection)).resolves.toBe('second')
  })

  it('gives a waiting call up when it is aborted', async () => {
    const { connection } = engine()
    const controller = new AbortController()
    const call = connection.client.system.info(undefined, { signal: controller.signal })
    controller.abort(new Error('no longer wanted'))
    await expect(call).rejects.toThrow('no longer wanted')
  })

  it('dials no more once closed', async () => {
    const { connection, nextDial, waits } = engine()
    ;(await nextDial()).resolve(transport('first').live)
    await connection.whenOpen()
    connection.close()
    await Promise.resolve()
    expect(waits).toEqual([])
  })
})

describe('reconnectDelayMs', () => {
  it.each([
    [0, 250],
    [1, 500],
    [4, 4000],
    [5, 5000],
    [1000, 5000],
  ])('after %i failures: %i ms', (failures, ms) => {
    expect(reconnectDelayMs(failures)).toBe(ms)
  })
})
