import { describe, expect, it } from 'vitest'
import { parseComparisonSearch } from './search.ts'

describe('parseComparisonSearch', () => {
  it.each([
    [{}, {}],
    [
      { models: ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'], benchmark: 'mmlu', order: 'name', find: 'law' },
      { models: ['a', 'b', 'c', 'd', 'e', 'f'], benchmark: 'mmlu', order: 'name', find: 'law' },
    ],
    [{ models: 'a', benchmark: 7, order: 'difference', find: '' }, {}],
    [
      { models: ['a'], weights: 'open' },
      { models: ['a'], weights: 'open' },
    ],
  ])('reads %j as %j', (raw, search) => {
    expect(parseComparisonSearch(raw)).toEqual(search)
  })
})
