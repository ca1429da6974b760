import { useEffect } from 'react'

const PAGE = 10

/** Where a key leads from `chosen`; null for a key that does not walk. Arrows and pages only walk inside the list. */
export function stepOf(key: string, chosen: number, isInList: boolean): number | null {
  if (key === 'j') return chosen + 1
  if (key === 'k') return chosen - 1
  if (!isInList) return null
  switch (key) {
    case 'ArrowDown':
      return chosen + 1
    case 'ArrowUp':
      return chosen - 1
    case 'PageDown':
      return chosen + PAGE
    case 'PageUp':
      return chosen - PAGE
    case 'Home':
      return 0
    case 'End':
      return Number.MAX_SAFE_INTEGER - 1
    default:
      return null
  }
}

/** j and k walk the items from anywhere but a text field; arrows, page keys, Home and End while the list has focus. */
export function useWalkingKeys(chosen: number, choose: (index: number) => void): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
      if (event.target.closest('input, select, textarea')) return
      const isInList = event.target.closest('[data-item-list]') !== null || event.target === document.body
      const step = stepOf(event.key, chosen, isInList)
      if (step === null) return
      event.preventDefault()
      choose(step)
    }
    window.addEventListener('keydown', walk)
    return () => window.removeEventListener('keydown', walk)
  }, [chosen, choose])
}
