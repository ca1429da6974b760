import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from '../client/ConnectionProvider.tsx'
import type { Said } from '../i18n/problem-words.ts'
import { useFailureWords } from './failure-words.ts'

export type ItemsFormat = 'csv' | 'jsonl'

/** A run's items on their way into a file. */
export type ItemsExport =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly characters: number }
  | { readonly status: 'done'; readonly rows: number }
  | { readonly status: 'failed'; readonly failure: Said }

/** Takes a run's items in as the engine writes them, and hands over the whole; one file at a time. */
export function useItemsExport(
  runId: number,
  save: (as: ItemsFormat, parts: readonly string[]) => void,
): { readonly state: ItemsExport; start(as: ItemsFormat): Promise<void>; cancel(): void } {
  const client = useClient()
  const sayFailure = useFailureWords()
  const [state, setState] = useState<ItemsExport>({ status: 'idle' })
  const underWay = useRef<AbortController | null>(null)
  const cancel = useCallback(() => underWay.current?.abort(), [])
  useEffect(() => cancel, [cancel])

  const start = async (as: ItemsFormat): Promise<void> => {
    cancel()
    const controller = new AbortController()
    underWay.current = controller
    const parts: string[] = []
    let characters = 0
    setState({ status: 'running', characters })
    try {
      const chunks = await client.exports.items({ runId, as }, { signal: controller.signal })
      for (;;) {
        const chunk = await chunks.next()
        if (controller.signal.aborted) break
        if (chunk.done) {
          save(as, parts)
          setState({ status: 'done', rows: chunk.value.rows })
          return
        }
        parts.push(chunk.value)
        characters += chunk.value.length
        setState({ status: 'running', characters })
      }
      setState({ status: 'idle' })
    } catch (error) {
      setState(
        controller.signal.aborted ? { status: 'idle' } : { status: 'failed', failure: sayFailure(error) },
      )
    }
  }
  return { state, start, cancel }
}
