import { describe, expect, it } from 'vitest'
import { atItem, countFurther, filterOf, parseRunSearch, withChange } from './search.ts'

describe('parseRunSearch', () => {
  it.each([
    [{}, {}],
    [
      { outcome: 'no-answer', task: 'navigate', item: 3 },
      { outcome: ['no-answer'], task: 'navigate', item: 3 },
    ],
    [{ outcome: ['partial', 'wrong', 'odd'] }, { outcome: ['wrong', 'partial'] }],
    [{ view: 'summary' }, { view: 'summary' }],
    [{ view: 'other', outcome: 'nonsense' }, {}],
    [{ text: 42 }, { text: '42' }],
    [{ text: '' }, {}],
    [{ item: 0, sample: 0 }, {}],
    [
      { item: 2, sample: 3, tab: 'raw' },
      { item: 2, sample: 3, tab: 'raw' },
    ],
    [{ item: 1.5 }, {}],
    [{ item: '7' }, {}],
    [
      { latency: [100, null], tokens: [null, null], reasoning: [-1, 5] },
      { latency: [100, null], reasoning: [null, 5] },
    ],
    [
      { marks: 'flagged', differs: 3 },
      { marks: ['flagged'], differs: 3 },
    ],
    [
      { sort: 'latency', desc: true },
      { sort: 'latency', desc: true },
    ],
    [{ sort: 'plan', desc: true }, {}],
  ])('reads %j as %j', (raw, search) => {
    expect(parseRunSearch(raw)).toEqual(search)
  })
})

describe('withChange', () => {
  it('changes one filter, keeps the others and begins at the first item', () => {
    const before = { outcome: ['wrong'], text: 'a', item: 9, sample: 2 } as const
    expect(withChange(before, { text: 'b' })).toEqual({ outcome: ['wrong'], text: 'b' })
  })

  it('takes a filter away', () => {
    expect(withChange({ outcome: ['wrong'], task: 't' }, { outcome: null })).toEqual({ task: 't' })
  })
})

it('looks at another item as it is listed', () => {
  expect(atItem({ text: 'a', item: 9, sample: 2 }, 3)).toEqual({ text: 'a', item: 3 })
})

it('asks the engine for what the address says', () => {
  const search = { outcome: ['wrong'], tokens: [10, null], marks: ['disputed', 'noted'], differs: 2 } as const
  expect(filterOf(1, search)).toEqual({
    runId: 1,
    outcomes: ['wrong'],
    task: null,
    text: null,
    latencyMs: null,
    outputTokens: { min: 10, max: null },
    reasoningLength: null,
    disputed: true,
    flagged: null,
    overruled: null,
    noted: true,
    differsFrom: 2,
  })
  expect(countFurther(search)).toBe(4)
})
