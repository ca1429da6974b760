import { useEffect, useRef, useState } from 'react'
import { isBarelyBegun } from '#shared/domain/search-text.ts'
import type { RunItems } from '../../queries/run-items.ts'

/** Who pauses longer than that after one or two letters meant no more. */
const NEXT_LETTER_MS = 300

export interface FilledItems {
  readonly items: RunItems
  /** Whether a search found them. */
  readonly areFound: boolean
}

/**
 * The items, or those listed before while these are on their way: the list is not to come and go with each letter. Of
 * one or two letters only the very word is found, most of the time nowhere, which is told once no third one comes.
 */
export function useFilledItems(items: RunItems, text = ''): FilledItems {
  const filled = useRef<FilledItems | null>(null)
  const mayGoOn = items.total === 0 && isBarelyBegun(text)
  const [endedWith, setEndedWith] = useState<string | null>(null)
  useEffect(() => {
    if (!mayGoOn) return
    const timer = setTimeout(() => setEndedWith(text), NEXT_LETTER_MS)
    return () => clearTimeout(timer)
  }, [mayGoOn, text])
  const isBeingTyped = mayGoOn && endedWith !== text
  const asked = { items, areFound: text !== '' }
  useEffect(() => {
    if (items.total !== null && !isBeingTyped) filled.current = asked
  })
  const isOnTheWay = items.total === null && items.error === null
  return isOnTheWay || isBeingTyped ? (filled.current ?? asked) : asked
}
