import { useEffect, useRef, useState } from 'react'
import type { RunItems } from '../../queries/run-items.ts'

/** Who pauses longer than that has typed the word. */
export const WORD_PAUSE_MS = 500

/**
 * The items, or those listed before while these are on their way, or while a word is being typed that nothing holds
 * yet: half a word is found nowhere, and the list is not to come and go with each letter.
 */
export function useFilledItems(items: RunItems, text: string | undefined): RunItems {
  const filled = useRef<RunItems | null>(null)
  useEffect(() => {
    if (items.total) filled.current = items
  })
  const isEmpty = items.total === 0
  const [emptyFor, setEmptyFor] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (!isEmpty) return
    const timer = setTimeout(() => setEmptyFor(text), WORD_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isEmpty, text])
  const isOnTheWay = items.total === null && items.error === null
  const isBeingTyped = isEmpty && text !== undefined && emptyFor !== text
  return isOnTheWay || isBeingTyped ? (filled.current ?? items) : items
}
