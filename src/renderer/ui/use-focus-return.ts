import { useLayoutEffect } from 'react'

/**
 * For what is put in the page only while it is open: when it goes, the focus goes back to what had it before, unless
 * that is gone or the reader has moved on to something else meanwhile.
 */
export function useFocusReturn(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement
    return () => {
      const { activeElement } = document
      const isLeft = activeElement === null || activeElement === document.body
      if (!isLeft && activeElement.closest('[role="dialog"]') === null) return
      // What is focused while its surroundings are taken away may lose it again at once.
      setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body)
          if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
      })
    }
  }, [])
}
