import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * Where what had the focus is gone with what was shown before, what is shown instead takes it: Tab goes on from its
 * beginning, and a screen reader is there.
 */
export function useFocusOnArrival(): void {
  const router = useRouter()
  useEffect(() => {
    let frame = 0
    const stop = router.subscribe('onRendered', ({ fromLocation }) => {
      // At first nothing has had it: Tab begins with the way past the navigation.
      if (!fromLocation) return
      cancelAnimationFrame(frame)
      // A dialog that closes on the way gives the focus back first.
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.getElementById('content')?.focus({ preventScroll: true })
      })
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [router])
}
