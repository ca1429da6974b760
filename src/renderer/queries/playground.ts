import { useCallback, useSyncExternalStore } from 'react'
import type { Client } from '#shared/contract/index.ts'
import { useClient } from '../client/ConnectionProvider.tsx'

export type PlaygroundInput = Parameters<Client['playground']['ask']>[0]
type Events = Awaited<ReturnType<Client['playground']['ask']>>
export type PlaygroundEvent = Events extends AsyncIterator<infer Event, unknown> ? Event : never
export type PlaygroundAnswer = Extract<PlaygroundEvent, { status: 'answered' }>
type Writing = Pick<Extract<PlaygroundEvent, { status: 'writing' }>, 'text' | 'thinking'>

/** A prompt and a model, by their places in the request. */
export interface PlaygroundCell {
  readonly messages: Extract<PlaygroundEvent, { status: 'asking' }>['messages']
  /** What has been written so far. */
  readonly writing: Writing
  /** Null while it is asked. */
  readonly outcome: Exclude<PlaygroundEvent, { status: 'asking' | 'writing' }> | null
}

export type PlaygroundState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'asking' | 'done' | 'stopped'
      readonly input: PlaygroundInput
      readonly cells: ReadonlyMap<string, PlaygroundCell>
    }
  | {
      readonly status: 'failed'
      readonly error: unknown
    }

export const cellKey = (prompt: number, model: number): string => `${prompt} ${model}`

const UNASKED: PlaygroundCell = { messages: [], writing: { text: '', thinking: '' }, outcome: null }

/** The cell after one more thing is told of it. */
export function advanceCell(cell: PlaygroundCell, event: PlaygroundEvent): PlaygroundCell {
  switch (event.status) {
    case 'asking':
      return { ...UNASKED, messages: event.messages }
    case 'writing': {
      const { text, thinking } = cell.writing
      return { ...cell, writing: { text: text + event.text, thinking: thinking + event.thinking } }
    }
    case 'answered':
    case 'failed':
      return { ...cell, outcome: event }
  }
}

/** What is asked in a session, whichever page is looked at meanwhile. */
interface Asking {
  state: PlaygroundState
  underWay: AbortController | null
  readonly listeners: Set<() => void>
}

/** Of each engine connected to; gone with the page. */
const asked = new WeakMap<Client, Asking>()

function askingOf(client: Client): Asking {
  const known = asked.get(client)
  if (known) return known
  const asking: Asking = { state: { status: 'idle' }, underWay: null, listeners: new Set() }
  asked.set(client, asking)
  return asking
}

/** One question at a time, kept for the session: answers go on coming in, and stay, while another page is shown. */
export function usePlayground(): {
  readonly state: PlaygroundState
  ask(input: PlaygroundInput): Promise<void>
  stop(): void
} {
  const client = useClient()
  const asking = askingOf(client)
  const state = useSyncExternalStore(
    useCallback(
      (listener) => {
        asking.listeners.add(listener)
        return () => asking.listeners.delete(listener)
      },
      [asking],
    ),
    () => asking.state,
  )
  return { state, ask: (input) => ask(client, asking, input), stop: () => asking.underWay?.abort() }
}

async function ask(client: Client, asking: Asking, input: PlaygroundInput): Promise<void> {
  asking.underWay?.abort()
  const controller = new AbortController()
  asking.underWay = controller
  let cells: ReadonlyMap<string, PlaygroundCell> = new Map()
  const set = (state: PlaygroundState): void => {
    if (asking.underWay !== controller) return
    asking.state = state
    for (const listener of asking.listeners) listener()
  }
  const show = (status: 'asking' | 'done' | 'stopped'): void => set({ status, input, cells })
  show('asking')
  try {
    for await (const event of await client.playground.ask(input, { signal: controller.signal })) {
      const key = cellKey(event.prompt, event.model)
      cells = new Map(cells).set(key, advanceCell(cells.get(key) ?? UNASKED, event))
      show('asking')
    }
    show(controller.signal.aborted ? 'stopped' : 'done')
  } catch (error) {
    if (controller.signal.aborted) show('stopped')
    else set({ status: 'failed', error })
  }
}
