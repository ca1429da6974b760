import { useEffect, useRef, useState } from 'react'
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

/** One question at a time; leaving the page, or asking anew, stops what is under way. */
export function usePlayground(): {
  readonly state: PlaygroundState
  ask(input: PlaygroundInput): Promise<void>
  stop(): void
} {
  const client = useClient()
  const [state, setState] = useState<PlaygroundState>({ status: 'idle' })
  const underWay = useRef<AbortController | null>(null)
  useEffect(() => () => underWay.current?.abort(), [])

  const ask = async (input: PlaygroundInput): Promise<void> => {
    underWay.current?.abort()
    const controller = new AbortController()
    underWay.current = controller
    let cells: ReadonlyMap<string, PlaygroundCell> = new Map()
    const show = (status: 'asking' | 'done' | 'stopped'): void => {
      if (underWay.current === controller) setState({ status, input, cells })
    }
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
      else if (underWay.current === controller) setState({ status: 'failed', error })
    }
  }
  return { state, ask, stop: () => underWay.current?.abort() }
}
