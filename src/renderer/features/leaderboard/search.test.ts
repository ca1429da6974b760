import { describe, expect, it } from 'vitest'
import { boardPartOf, parseLeaderboardSearch } from './search.ts'

describe('parseLeaderboardSearch', () => {
  it.each([
    [{}, {}],
    [
      { weights: 'open', open: 'Ada', at: 'math' },
      { weights: 'open', open: 'Ada', at: 'math' },
    ],
    [{ at: 'math' }, {}],
    [
      { open: 'Ada', at: 'mmlu', find: 'law' },
      { open: 'Ada', at: 'mmlu', find: 'law' },
    ],
    [
      { open: 'Ada', at: 'mmlu', find: 57 },
      { open: 'Ada', at: 'mmlu', find: '57' },
    ],
    [{ open: 'Ada', find: 'law' }, { open: 'Ada' }],
    [{ picked: ['a', 'a', 3, 'b'] }, { picked: ['a', 'b'] }],
    [{ picked: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, { picked: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    [{ picked: 'a', weights: 'half' }, {}],
  ])('%j → %j', (raw, search) => {
    expect(parseLeaderboardSearch(raw)).toEqual(search)
  })
})

it('boardPartOf leaves the view alone', () => {
  expect(boardPartOf({ weights: 'open', open: 'Ada', at: 'math', picked: ['a'], find: 'law' })).toEqual({
    weights: 'open',
  })
})
