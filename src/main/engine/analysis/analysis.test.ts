import { describe, expect, it } from 'vitest'
import {
  itemMeanInterval,
  macroInterval,
  rankRanges,
  scoreRun,
  seededRandom,
  wilsonInterval,
} from './index.ts'
import { studentT975 } from './students-t.ts'

describe('Wilson interval', () => {
  // Expected bounds: the closed form worked out with 50 decimal digits.
  it.each([
    [0, 10, 0, 0.2775327998628892],
    [5, 10, 0.236593090512564, 0.763406909487436],
    [10, 10, 0.7224672001371107, 1],
    [286, 1319, 0.19543139440558893, 0.2398750854306672],
    [458, 1319, 0.3220168538269636, 0.3733359057098653],
  ])('%d of %d', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)
    expect(interval?.[0]).toBeCloseTo(low, 7)
    expect(interval?.[1]).toBeCloseTo(high, 7)
  })

  it('is nothing for no trials', () => expect(wilsonInterval(0, 0)).toBeNull())
})

describe("Student's t", () => {
  // Published tables, 97.5 %.
  it.each([
    [1, 12.706204736432095],
    [2, 4.302652729696142],
    [5, 2.5705818366147395],
    [10, 2.2281388519649385],
    [30, 2.0422724563012373],
    [120, 1.979930405052777],
    [1_000_000, 1.9599663],
  ])('%d degrees of freedom', (df, quantile) => expect(studentT975(df)).toBeCloseTo(quantile, 6))
})

describe('repeated sampling', () => {
  it('takes items, not attempts, as the independent units', () => {
    // Item means 1, 0.5, 0, 0.5: mean 0.5, s² = 1/6, se = √(1/24), t(3) = 3.1824463
    const interval = itemMeanInterval({ items: 4, sum: 2, squareSum: 1.5 })
    expect(interval?.[0]).toBeCloseTo(Math.max(0, 0.5 - 3.182446305284264 / Math.sqrt(24)), 9)
    expect(interval?.[1]).toBeCloseTo(Math.min(1, 0.5 + 3.182446305284264 / Math.sqrt(24)), 9)
  })

  it('is not certain of items that are all wrong', () =>
    expect(itemMeanInterval({ items: 3, sum: 0, squareSum: 0 })).toEqual(wilsonInterval(0, 3)))

  it('says nothing of a single item', () =>
    expect(itemMeanInterval({ items: 1, sum: 1, squareSum: 1 })).toBeNull())
})

describe('macro average', () => {
  it.each([false, true])(
    'of a single task is the micro average, interval and all (repeated: %s)',
    (repeated) => {
      const scores = scoreRun([task(95, 250), task(0, 0)], repeated)
      expect(scores.macro).toBe(scores.micro)
      expect(scores.macroInterval).toEqual(scores.microInterval)
    },
  )

  const task = (right: number, n: number) => ({
    scored: n,
    credit: right,
    itemMeans: { items: n, sum: right, squareSum: right },
  })

  it('weighs tasks alike, the micro average items', () => {
    const scores = scoreRun([task(90, 100), task(1, 10)], false)
    expect(scores.micro).toBeCloseTo(91 / 110, 12)
    expect(scores.macro).toBeCloseTo(0.5, 12)
  })

  it('is not certain of a task whose few answers are all right', () => {
    const interval = macroInterval([task(2, 2).itemMeans, task(2, 2).itemMeans])
    expect(interval?.[0]).toBeLessThan(0.8)
    expect(interval?.[1]).toBe(1)
  })

  it('goes by how the items differ, not by how right their samples are', () => {
    // Item means 1, 0.5, 0, 0.5 and one more item half right: variance 2 / 5 − 0.5², over 4 items and 2 tasks.
    const differing = { items: 4, sum: 2, squareSum: 1.5 }
    const interval = macroInterval([differing, differing])
    expect(interval?.[1]).toBeCloseTo(0.5 + 1.959963984540054 * Math.sqrt(0.15 / 4 / 2), 9)
    const alike = { items: 40, sum: 20, squareSum: 10 }
    const asFarApartAsCanBe = { items: 40, sum: 20, squareSum: 20 }
    const widthOf = (items: typeof alike) => {
      const [low, high] = macroInterval([items, items]) ?? [0, 0]
      return high - low
    }
    expect(widthOf(alike)).toBeLessThan(0.3 * widthOf(asFarApartAsCanBe))
  })

  it('covers the truth about as often as it says, with two items in each of 27 tasks', () => {
    const random = seededRandom(1)
    const rounds = 1000
    let covered = 0
    for (let round = 0; round < rounds; round++) {
      const tasks = Array.from({ length: 27 }, () => {
        const right = [random(), random()].filter((number) => number < 0.6).length
        return task(right, 2).itemMeans
      })
      const [low, high] = macroInterval(tasks) ?? [1, 0]
      if (low <= 0.6 && 0.6 <= high) covered++
    }
    expect(covered / rounds).toBeGreaterThan(0.9)
  })

  it('leaves out tasks that were not asked', () => {
    expect(scoreRun([task(5, 10), task(0, 0)], false).macro).toBe(0.5)
    expect(scoreRun([task(0, 0)], false)).toMatchObject({ micro: null, macro: null, microInterval: null })
  })
})

describe('rank ranges', () => {
  it('parts rows that are far apart and ties those that are close', () => {
    const ranges = rankRanges([
      { score: 0.9, standardError: 0.01 },
      { score: 0.6, standardError: 0.01 },
      { score: 0.605, standardError: 0.01 },
    ])
    expect(ranges[0]).toEqual([1, 1])
    expect(ranges[1]).toEqual([2, 3])
    expect(ranges[2]).toEqual([2, 3])
  })

  it.each([false, true])(
    'does not take two right answers out of two for certain (repeated: %s)',
    (repeated) => {
      const rows = [
        [2, 2],
        [1250, 1319],
      ].map(([right = 0, items = 0]) => {
        const itemMeans = { items, sum: right, squareSum: right }
        const { micro, microStandardError, macroStandardError } = scoreRun(
          [{ scored: items, credit: right, itemMeans }],
          repeated,
        )
        expect(macroStandardError).toBeCloseTo(microStandardError, 12)
        return { score: micro ?? 0, standardError: microStandardError }
      })
      expect(rankRanges(rows)).toEqual([
        [1, 2],
        [1, 2],
      ])
    },
  )

  it('gives equal certain scores the same place', () =>
    expect(rankRanges([1, 1, 0].map((score) => ({ score, standardError: 0 })))).toEqual([
      [1, 1],
      [1, 1],
      [3, 3],
    ]))
})

describe('seeded random', () => {
  it('repeats itself and spreads evenly', () => {
    const first = seededRandom(7)
    const again = seededRandom(7)
    const numbers = Array.from({ length: 20_000 }, () => first())
    expect(numbers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => again()))
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
  })
})
