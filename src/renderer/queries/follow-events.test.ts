import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { Run, RunProgress } from '#shared/contract/views.ts'
import { followEvents } from './follow-events.ts'

// What passes through is of no matter here, only that it is the same thing.
const progress = (pending: number) => ({ pending }) as RunProgress
const ended = { id: 1 } as Run

async function* events(
  list: readonly (RunProgress | Error)[],
  end: Run,
): AsyncGenerator<RunProgress, Run, void> {
  for (const event of list) {
    if (event instanceof Error) throw event
    yield event
  }
  return end
}

function follow(
  watches: readonly AsyncIterator<RunProgress, Run, void>[],
  signal = new AbortController().signal,
) {
  const seen: number[] = []
  let opened = 0
  const result = followEvents({
    watch: async () => {
      const watch = watches[opened++]
      if (!watch) throw new Error('opened once too often')
      return watch
    },
    whenOpen: () => Promise.resolve(),
    onEvent: (event) => seen.push(event.pending),
    signal,
  })
  return { result, seen, openings: () => opened }
}

describe('followEvents', () => {
  it('reports every event and returns the ended run', async () => {
    const { result, seen } = follow([events([progress(2), progress(1)], ended)])
    await expect(result).resolves.toBe(ended)
    expect(seen).toEqual([2, 1])
  })

  it('opens the watch again when the connection dies under it', async () => {
    const lost = new Error('connection lost')
    const { result, seen } = follow([events([progress(2), lost], ended), events([progress(1)], ended)])
    await expect(result).resolves.toBe(ended)
    expect(seen).toEqual([2, 1])
  })

  it('does not ask again for what the engine refuses', async () => {
    const refused = new ORPCError('PROBLEM')
    const { result, openings } = follow([events([refused], ended)])
    await expect(result).rejects.toBe(refused)
    expect(openings()).toBe(1)
  })

  it('gives up on what keeps failing without an event', async () => {
    const broken = () => events([new Error('broken')], ended)
    const { result, openings } = follow([broken(), broken(), broken(), broken()])
    await expect(result).rejects.toThrow('broken')
    expect(openings()).toBe(3)
  })

  it('ends quietly when aborted', async () => {
    const { result, openings } = follow([], AbortSignal.abort())
    await expect(result).resolves.toBeNull()
    expect(openings()).toBe(0)
  })
})
