import { useEffect, useEffectEvent, useRef } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'

/** Calls `onChange` when the reader has other rows listed or in another order, not when the first are. */
export function useListingChange(view: BoardView, onChange: () => void): void {
  const listing = writeListing(view)
  const known = useRef(listing)
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    if (known.current === listing) return
    known.current = listing
    tell()
  }, [listing])
}

/** What of a view decides which rows there are, and in which order: not its columns, nor how they look. */
const writeListing = ({
  columns: _columns,
  benchmarks: _benchmarks,
  facts: _facts,
  details: _details,
  heat: _heat,
  modelWidth: _width,
  ...listing
}: BoardView): string => JSON.stringify(listing)
