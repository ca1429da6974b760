import { describe, expect, it } from 'vitest'
import { parseChartsSearch } from './search.ts'

describe('parseChartsSearch', () => {
  it.each([
    [{}, {}],
    [{ by: 'average' }, { by: 'average' }],
    [{ chart: 'ranking', top: 20, price: 'price-blend', of: 'mmlu', order: 'name' }, {}],
    [
      { chart: 'price', by: 'math', top: 50, price: 'price-out', params: 'active', table: true },
      { chart: 'price', by: 'math', top: 50, price: 'price-out', params: 'active', table: true },
    ],
    [{ chart: 'radar', by: 7, top: '50', of: '', order: 'random', table: 'true' }, {}],
    [
      { chart: 'tasks', of: 'bbh', order: 'hardest', weights: 'open', types: ['Base'] },
      { chart: 'tasks', of: 'bbh', order: 'hardest', weights: 'open', types: ['Base'] },
    ],
  ])('reads %j as %j', (raw, search) => {
    expect(parseChartsSearch(raw)).toEqual(search)
  })
})
