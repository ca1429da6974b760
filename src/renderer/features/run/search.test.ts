import { describe, expect, it } from 'vitest'
import { parseRunSearch, withFilter } from './search.ts'

describe('parseRunSearch', () => {
  it.each([
    [{}, {}],
    [
      { outcome: 'no-answer', task: 'navigate', item: 3 },
      { outcome: 'no-answer', task: 'navigate', item: 3 },
    ],
    [{ view: 'summary' }, { view: 'summary' }],
    [{ view: 'other', outcome: 'nonsense' }, {}],
    [{ text: 42 }, { text: '42' }],
    [{ text: '' }, {}],
    [{ item: 0 }, {}],
    [{ item: 1.5 }, {}],
    [{ item: '7' }, {}],
  ])('reads %j as %j', (raw, search) => {
    expect(parseRunSearch(raw)).toEqual(search)
  })
})

describe('withFilter', () => {
  it('changes one filter, keeps the others and begins at the first item', () => {
    expect(withFilter({ outcome: 'wrong', text: 'a', item: 9 }, { text: 'b' })).toEqual({
      outcome: 'wrong',
      text: 'b',
    })
  })

  it('takes a filter away', () => {
    expect(withFilter({ outcome: 'wrong', task: 't' }, { outcome: null })).toEqual({ task: 't' })
  })
})
