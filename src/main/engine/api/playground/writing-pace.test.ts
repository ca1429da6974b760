import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WritingPace } from './writing-pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of an answer ten times a second at most, and loses nothing', () => {
  const told: string[] = []
  const pace = new WritingPace(({ text, thinking }) => told.push(`${thinking}|${text}`))
  pace.add({ text: '', thinking: 'hm' })
  for (let at = 0; at < 100; at++) {
    pace.add({ text: String(at % 10), thinking: '' })
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(1000)
  expect(told).toHaveLength(10)
  expect(told[0]).toBe('hm|0123456789')
  expect(told.join('').replaceAll(/[hm|]/g, '')).toBe('0123456789'.repeat(10))
})

it('says no more once it is stopped', () => {
  const tell = vi.fn()
  const pace = new WritingPace(tell)
  pace.add({ text: 'a', thinking: '' })
  pace.stop()
  vi.advanceTimersByTime(1000)
  expect(tell).not.toHaveBeenCalled()
})
