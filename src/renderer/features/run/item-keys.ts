import type { KeyboardEvent } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'

const PAGE = 10

/** Where a key of the list leads from `chosen`; null for a key that does not walk. */
export function stepOf(key: string, chosen: number): number | null {
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

/** j and k walk the items from anywhere, o opens and f flags; arrows, page keys, Home and End walk in the list alone. */
export function useItemKeys(keys: {
  /** From 0, -1 where none of the listed ones is open. */
  chosen: number
  choose: (index: number) => void
  open: () => void
  /** null: an open trace has the key. */
  flag: (() => void) | null
}): { onKeyDown: (event: KeyboardEvent) => void } {
  const text = useText().run
  const { chosen, choose } = keys
  useShortcuts(text.list.title, [
    { keys: 'j', label: text.keys.next, run: () => choose(chosen + 1) },
    { keys: 'k', label: text.keys.previous, run: () => choose(chosen - 1) },
    { keys: 'o', label: text.keys.open, run: keys.open },
    ...(keys.flag ? [{ keys: 'f', label: text.keys.flag, run: keys.flag }] : []),
  ])
  return {
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const step = stepOf(event.key, chosen)
      if (step === null) return
      event.preventDefault()
      choose(step)
    },
  }
}
