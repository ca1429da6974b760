import { type RefObject, useLayoutEffect, useState } from 'react'

export interface ClientSize {
  /** CSS pixels, without borders and scroll bars. */
  readonly width: number
  readonly height: number
}

/** The room inside an element, measured before it is painted and whenever it changes; until then `guessed`. */
export function useClientSize(element: RefObject<HTMLElement | null>, guessed: ClientSize): ClientSize {
  const [size, setSize] = useState(guessed)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = measured
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return size
}

/** How wide a scroll bar is that takes room: 0 where they lie over what they scroll. */
export function scrollBarWidth(): number {
  const probe = document.createElement('div')
  probe.style.cssText = 'position: absolute; visibility: hidden; overflow: scroll; width: 50px; height: 50px'
  document.body.append(probe)
  const width = probe.offsetWidth - probe.clientWidth
  probe.remove()
  return width
}
