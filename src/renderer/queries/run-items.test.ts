import { describe, expect, it } from 'vitest'
import { PAGE_ITEMS } from './asked-run.ts'
import { pagesCovering } from './run-items.ts'

describe('pagesCovering', () => {
  it.each([
    [[], [0]],
    [[0, PAGE_ITEMS - 1], [0]],
    [[PAGE_ITEMS], [0, 1]],
    [
      [14_041, 14_000, 3],
      [0, 70],
    ],
    [
      [PAGE_ITEMS * 2 - 1, PAGE_ITEMS * 2],
      [0, 1, 2],
    ],
  ])('positions %j need pages %j', (positions, pages) => {
    expect(pagesCovering(positions)).toEqual(pages)
  })
})
