import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'

/** When the row that was last at hand goes with its run, the one that comes in its place has the focus. */
export function useFocusKept(
  runs: readonly RunSummary[],
  list: RefObject<HTMLElement | null>,
): { onFocus: (event: FocusEvent) => void } {
  const last = useRef<{ readonly id: number; readonly index: number } | null>(null)
  useLayoutEffect(() => {
    const left = last.current
    if (left === null || document.activeElement !== document.body || runs.some(({ id }) => id === left.id))
      return
    const next = runs[Math.min(left.index, runs.length - 1)]
    if (next) list.current?.querySelector<HTMLElement>(`[data-run="${next.id}"] a`)?.focus()
  }, [runs, list])
  return {
    onFocus: ({ target }) => {
      const id = Number(target.closest<HTMLElement>('[data-run]')?.dataset.run)
      const index = runs.findIndex((run) => run.id === id)
      if (index >= 0) last.current = { id, index }
    },
  }
}
