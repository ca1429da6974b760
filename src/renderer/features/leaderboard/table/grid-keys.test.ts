import { describe, expect, it } from 'vitest'
import { moveTo, readAct } from './grid-keys.ts'

const key = (spelt: string) => {
  const parts = spelt.split('+')
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
  }
}
const size = { rows: 100, columns: 9, page: 20 }

describe('moveTo', () => {
  it.each([
    ['ArrowDown', -1, 3, 0, 3],
    ['ArrowUp', 0, 3, -1, 3],
    ['ArrowUp', -1, 3, -1, 3],
    ['ArrowDown', 99, 3, 99, 3],
    ['ArrowRight', 5, 8, 5, 8],
    ['ArrowLeft', 5, 3, 5, 2],
    ['PageDown', 5, 3, 25, 3],
    ['PageUp', 5, 3, 0, 3],
    ['Home', 5, 3, 5, 0],
    ['Ctrl+Home', 5, 3, 0, 0],
    ['Ctrl+End', 5, 3, 99, 8],
    ['Ctrl+ArrowUp', 5, 3, -1, 3],
  ])('%s from %i, %i', (spelt, row, column, toRow, toColumn) => {
    expect(moveTo(key(spelt), { row, column }, size)).toEqual({ row: toRow, column: toColumn })
  })

  it.each(['Shift+ArrowLeft', 'Alt+ArrowLeft', 'a', 'Tab'])('not by %s', (spelt) => {
    expect(moveTo(key(spelt), { row: 0, column: 0 }, size)).toBeNull()
  })
})

describe('readAct', () => {
  it.each([
    ['Enter', false, 'activate'],
    ['x', false, 'pick'],
    ['e', false, 'expand'],
    ['x', true, null],
    ['Enter', true, 'activate'],
    ['Shift+Enter', true, 'add'],
    ['Alt+ArrowLeft', true, 'move-left'],
    ['Shift+ArrowRight', true, 'wider'],
    ['Ctrl+e', false, null],
  ] as const)('%s, on a heading: %j', (spelt, isHeading, act) => {
    expect(readAct(key(spelt), isHeading)).toBe(act)
  })
})
