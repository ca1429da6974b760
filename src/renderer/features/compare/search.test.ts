import { describe, expect, it } from 'vitest'
import { parseCompareSearch, readSide, withFilter } from './search.ts'

describe('parseCompareSearch', () => {
  it.each([
    [
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
    [
      { a: '3,4,3', b: '7' },
      { a: '3,4', b: 7 },
    ],
    [{ a: 'x', b: -1, cell: 'only-b', item: 0 }, { cell: 'only-b' }],
    [{ judgement: 'judged' }, { judgement: 'judged' }],
    [{ judgement: 'machine' }, {}],
    [
      { cell: 'some', view: 'tasks', text: 42, item: 3 },
      { view: 'tasks', text: '42', item: 3 },
    ],
  ])('%j → %j', (raw, search) => {
    expect(parseCompareSearch(raw)).toEqual(search)
  })
})

describe('readSide', () => {
  it.each([
    ['7, 9,7', [7, 9]],
    [7, [7]],
    [undefined, []],
    ['1.5,2', [2]],
  ])('%j → %j', (side, ids) => {
    expect(readSide(side)).toEqual(ids)
  })
})

it('closes the open item and shows the list when the filter changes', () => {
  expect(withFilter({ a: 1, b: 2, item: 4, view: 'tasks' }, { cell: 'only-a' })).toEqual({
    a: 1,
    b: 2,
    cell: 'only-a',
  })
})
