import { describe, expect, it } from 'vitest'
import { parseLeaderboardSearch } from './search.ts'

describe('parseLeaderboardSearch', () => {
  it.each([
    [{}, {}],
    [
      { benchmark: 'bbh', format: 'zero-shot-ao' },
      { benchmark: 'bbh', format: 'zero-shot-ao' },
    ],
    [{ benchmark: 'all', format: 'all' }, {}],
    [{ benchmark: 42, format: ['zero-shot-ao'] }, {}],
    [
      { sort: 'cost', desc: true },
      { sort: 'cost', desc: true },
    ],
    [{ sort: 'cost', desc: 'true' }, { sort: 'cost' }],
    [{ sort: '__proto__', desc: true }, {}],
    [{ desc: true }, {}],
  ])('reads %j as %j', (raw, search) => {
    expect(parseLeaderboardSearch(raw)).toEqual(search)
  })
})
