import { describe, expect, it } from 'vitest'
import { stepOf } from './item-keys.ts'

describe('stepOf', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 15],
    ['PageUp', -5],
    ['Home', 0],
    ['Tab', null],
  ])('%s → %s', (key, index) => {
    expect(stepOf(key, 5)).toBe(index)
  })
})
