import { describe, expect, it } from 'vitest'
import { stepOf } from './walking-keys.ts'

describe('stepOf', () => {
  it.each([
    ['j', false, 6],
    ['k', false, 4],
    ['ArrowDown', true, 6],
    ['ArrowUp', true, 4],
    ['PageDown', true, 15],
    ['PageUp', true, -5],
    ['Home', true, 0],
    ['ArrowDown', false, null],
    ['Home', false, null],
    ['x', true, null],
  ])('%s, in the list: %s → %s', (key, isInList, index) => {
    expect(stepOf(key, 5, isInList)).toBe(index)
  })
})
