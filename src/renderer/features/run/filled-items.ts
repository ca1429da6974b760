import { useEffect, useRef } from 'react'
import type { RunItems } from '../../queries/run-items.ts'

/** The items, or those listed before while these are on their way: the list is not to come and go with each letter. */
export function useFilledItems(items: RunItems): RunItems {
  const filled = useRef<RunItems | null>(null)
  useEffect(() => {
    if (items.total !== null) filled.current = items
  })
  const isOnTheWay = items.total === null && items.error === null
  return isOnTheWay ? (filled.current ?? items) : items
}
