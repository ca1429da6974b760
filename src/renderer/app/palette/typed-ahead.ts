import { useEffect, useRef } from 'react'

/** What was typed for the palette before it could hear: its words, and whether Enter came after them. */
export interface TypedAhead {
  words: string
  isEntered: boolean
}

/**
 * Keeps what is typed between the keys that open the palette and its box having the focus, so that none of it is
 * lost however long it takes to come. The palette reads it, and empties it.
 */
export function useTypedAhead(isOpening: boolean): { readonly current: TypedAhead } {
  const typed = useRef<TypedAhead>({ words: '', isEntered: false })
  useEffect(() => {
    if (!isOpening) return
    typed.current = { words: '', isEntered: false }
    const hear = (event: KeyboardEvent): void => {
      const isHeard =
        event.target instanceof Element && event.target.closest('[role="dialog"] input') !== null
      if (isHeard || event.ctrlKey || event.metaKey || event.altKey) return
      const kept = typed.current
      if (event.key === 'Enter') kept.isEntered = true
      else if (event.key === 'Backspace') kept.words = kept.words.slice(0, -1)
      else if (event.key.length === 1) kept.words += event.key
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [isOpening])
  return typed
}
