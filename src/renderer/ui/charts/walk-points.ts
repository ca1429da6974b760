import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
}

/** Arrow keys go from point to point in their order, Home and End to the first and last. One of them is a tab stop. */
export function walkPoints(event: KeyboardEvent<HTMLElement>): void {
  const focused = document.activeElement
  if (!(focused instanceof SVGElement) || focused.dataset.point === undefined) return
  const points = [...event.currentTarget.querySelectorAll<SVGElement>('[data-point]')]
  const at = points.indexOf(focused)
  const step = STEPS[event.key]
  const wanted =
    event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : step === undefined ? null : at + step
  if (wanted === null) return
  event.preventDefault()
  const next = points[Math.max(0, Math.min(points.length - 1, wanted))]
  if (!next || next === focused) return
  focused.tabIndex = -1
  next.tabIndex = 0
  next.focus()
}
