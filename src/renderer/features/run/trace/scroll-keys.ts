import { type RefObject, useEffect } from 'react'

/** Of a page, what stays in sight when the next one comes. */
const KEPT_PX = 40

/** How far a key moves a region of this height; null for a key that does not scroll. */
export function scrollOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, heightPx: number): number | null {
  const pagePx = Math.max(heightPx - KEPT_PX, KEPT_PX)
  switch (event.key) {
    case 'PageDown':
      return pagePx
    case 'PageUp':
      return -pagePx
    case ' ':
      return event.shiftKey ? -pagePx : pagePx
    case 'Home':
      return Number.NEGATIVE_INFINITY
    case 'End':
      return Number.POSITIVE_INFINITY
    default:
      return null
  }
}

/** While nothing in particular has the focus, the keys that scroll a page scroll the region. */
export function useScrollKeys(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target } = event
      const isNowhere = target === document.body || (target instanceof Element && target.id === 'content')
      if (!isNowhere || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const scrolled = region.current
      const by = scrolled && scrollOf(event, scrolled.clientHeight)
      if (!scrolled || by === null) return
      event.preventDefault()
      const end = scrolled.scrollHeight - scrolled.clientHeight
      scrolled.scrollTop = Math.min(Math.max(scrolled.scrollTop + by, 0), end)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [region])
}
