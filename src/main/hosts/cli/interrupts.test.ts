import { expect, it, vi } from 'vitest'
import { Interrupts } from './interrupts.ts'

it('lets the listener wind up at the first interrupt and leaves at the second', () => {
  const leave = vi.fn()
  const listener = vi.fn()
  const interrupts = new Interrupts(leave)
  interrupts.listen(listener)
  interrupts.raise()
  expect(listener).toHaveBeenCalledOnce()
  expect(leave).not.toHaveBeenCalled()
  interrupts.raise()
  expect(leave).toHaveBeenCalledExactlyOnceWith(130)
})

it('leaves at once where nobody listens any more', () => {
  const leave = vi.fn()
  const interrupts = new Interrupts(leave)
  interrupts.listen(() => undefined)()
  interrupts.raise()
  expect(leave).toHaveBeenCalledExactlyOnceWith(130)
})
