import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normal, seededRandom } from './random.ts'
import { type RankedScore, rankRanges } from './ranks.ts'

/** Places as they fall when scores are drawn again and again: what the ranges are computed for. */
function drawPlaces(rows: readonly RankedScore[], draws: number): number[][] {
  const random = seededRandom(11)
  const places = rows.map((): number[] => [])
  for (let draw = 0; draw < draws; draw++) {
    const drawn = rows.map(({ score, standardError }) => score + standardError * normal(random))
    const order = [...drawn.keys()].sort((a, b) => (drawn[b] ?? 0) - (drawn[a] ?? 0))
    for (const [place, row] of order.entries()) places[row]?.push(place + 1)
  }
  return places
}

const scattered = (count: number, standardError: number, spread: number): RankedScore[] => {
  const random = seededRandom(count)
  return Array.from({ length: count }, () => ({
    score: 0.3 + spread * random(),
    standardError: standardError * (0.3 + 1.4 * random()),
  }))
}

describe('rank ranges', () => {
  it('cover the place that the scores themselves give, whatever the errors', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }), (thousandths) => {
        const scores = thousandths.map((score) => score / 1000)
        const ranges = rankRanges(scores.map((score) => ({ score, standardError: 0 })))
        const places = scores.map((own) => 1 + scores.filter((other) => other > own).length)
        expect(ranges).toEqual(places.map((place) => [place, place]))
      }),
      { numRuns: 30 },
    ))

  it.each([
    { rows: scattered(2, 0.02, 0.05) },
    { rows: scattered(12, 0.02, 0.2) },
    { rows: scattered(60, 0.01, 0.6) },
    { rows: scattered(240, 0.1, 0.2) },
    // One that is hardly in doubt among others that are, and one without any.
    {
      rows: [
        ...scattered(20, 0.05, 0.2),
        { score: 0.4, standardError: 0.0001 },
        { score: 0.41, standardError: 0 },
      ],
    },
  ])('leave out a fortieth on either side ($rows.length rows)', ({ rows }) => {
    const draws = 4000
    const places = drawPlaces(rows, draws)
    for (const [row, [best, worst]] of rankRanges(rows).entries()) {
      const share = (counts: (place: number) => boolean): number =>
        (places[row] ?? []).filter(counts).length / draws
      // The drawing's own standard error is a quarter of this.
      const slack = 0.01
      expect(share((place) => place < best)).toBeLessThan(0.025 + slack)
      expect(share((place) => place <= best)).toBeGreaterThan(0.025 - slack)
      expect(share((place) => place > worst)).toBeLessThan(0.025 + slack)
      expect(share((place) => place >= worst)).toBeGreaterThan(0.025 - slack)
    }
  })
})
