import { describe, expect, it } from 'vitest'
import { boardView } from '../contract/board-view.ts'
import { parseBoardSearch, searchOfView, viewOfSearch } from './view-address.ts'

describe('the address of a view', () => {
  it('is empty for the board as it opens', () => {
    expect(searchOfView(boardView.parse({}))).toEqual({})
    expect(viewOfSearch({})).toEqual(boardView.parse({}))
  })

  it('holds what differs, and gives the same view back', () => {
    const view = boardView.parse({
      weights: 'open',
      paramsB: { max: 15 },
      sort: [{ by: 'score/math' }],
      columns: [{ benchmark: 'math', pinned: true, width: 120 }, { benchmark: 'bbh' }],
    })
    const search = searchOfView(view)
    expect(Object.keys(search).sort()).toEqual(['columns', 'paramsB', 'sort', 'weights'])
    expect(viewOfSearch(parseBoardSearch(JSON.parse(JSON.stringify(search))))).toEqual(view)
  })

  it.each([
    [{ weights: 'half', text: 'llama' }, { text: 'llama' }],
    [{ sort: 'score/math', types: ['RLHF'] }, { types: ['RLHF'] }],
    [{ sort: [{ by: 'price' }], nonsense: 1 }, {}],
    [{ paramsB: { max: -1 } }, {}],
    [
      { formats: ['in-context-cot'], shots: [0, 5] },
      { formats: ['in-context-cot'], shots: [0, 5] },
    ],
    [
      { formats: ['unknown'], shots: [0, 'unknown'] },
      { formats: ['unknown'], shots: [0, 'unknown'] },
    ],
    [{ formats: ['unheard-of'], shots: ['many'] }, {}],
  ])('of %j keeps %j', (typed, kept) => {
    expect(parseBoardSearch(typed)).toEqual(kept)
  })
})
