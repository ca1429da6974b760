import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlacing } from './places.ts'
import { rankRanges } from './ranks.ts'

describe('placing', () => {
  const place = (scores: readonly number[]): number[] => {
    const places = new Uint32Array(scores.length)
    createPlacing(scores.length)(Float64Array.from(scores), places)
    return [...places]
  }

  it('gives each score one more than the number of higher ones', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ noNaN: true, min: -2, max: 2 }), fc.constantFrom(0, 0.5, 1))),
        (scores) => {
          const expected = scores.map((own) => 1 + scores.filter((other) => other > own).length)
          expect(place(scores)).toEqual(expected)
        },
      ),
    ))
})

describe('rank ranges', () => {
  it('cover the place that the scores themselves give, whatever the errors', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }), (thousandths) => {
        const scores = thousandths.map((score) => score / 1000)
        const ranges = rankRanges(scores.map((score) => ({ score, standardError: 0 })))
        expect(ranges.map(([best]) => best)).toEqual(
          scores.map((own) => 1 + scores.filter((other) => other > own).length),
        )
      }),
      { numRuns: 30 },
    ))

  it('are the same each time', () => {
    const rows = [0.5, 0.51, 0.53, 0.6].map((score) => ({ score, standardError: 0.02 }))
    expect(rankRanges(rows)).toEqual(rankRanges(rows))
  })
})
