import { describe, expect, it } from 'vitest'
import { countFurther, fromTheFirst, listOf, parseRunSearch, withChange } from './search.ts'

describe('parseRunSearch', () => {
  it.each([
    [{}, {}],
    [
      { outcome: 'no-answer', task: 'navigate', attempt: 3 },
      { outcome: ['no-answer'], task: 'navigate', attempt: 3 },
    ],
    [{ outcome: ['partial', 'wrong', 'odd'] }, { outcome: ['wrong', 'partial'] }],
    [{ view: 'summary' }, { view: 'summary' }],
    [{ view: 'other', outcome: 'nonsense' }, {}],
    [{ text: 42 }, { text: '42' }],
    [{ text: '' }, {}],
    [{ attempt: 0 }, {}],
    [
      { attempt: 2, tab: 'raw' },
      { attempt: 2, tab: 'raw' },
    ],
    [{ attempt: 1.5, item: 3 }, {}],
    [{ attempt: '7' }, {}],
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
  it('changes one filter and keeps the others and what is open', () => {
    const before = { outcome: ['wrong'], text: 'a', attempt: 9 } as const
    expect(withChange(before, { text: 'b' })).toEqual({ outcome: ['wrong'], text: 'b', attempt: 9 })
  })

  it('takes a filter away', () => {
    expect(withChange({ outcome: ['wrong'], task: 't' }, { outcome: null })).toEqual({ task: 't' })
  })
})

it('begins at the first that is listed', () => {
  expect(fromTheFirst({ text: 'a', attempt: 9 })).toEqual({ text: 'a' })
})

it('asks the engine for what the address says', () => {
  const search = {
    outcome: ['wrong'],
    tokens: [10, null],
    marks: ['disputed', 'noted'],
    differs: 2,
    sort: 'latency',
  } as const
  expect(listOf(1, search)).toEqual({
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
    sort: { by: 'latency', descending: false },
  })
  expect(countFurther(search)).toBe(4)
})
