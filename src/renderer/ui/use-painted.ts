import { useEffect, useState } from 'react'

/** Whether the component has been painted once: what nobody misses in the first picture can wait for it. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined
    // A frame's callbacks run before it is painted, timers after.
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => setPainted(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(later)
    }
  }, [])
  return isPainted
}
