import { describe, expect, it } from 'vitest'
import { adjustHolm } from '#shared/statistics/holm.ts'
import { normal, seededRandom } from '#shared/statistics/random.ts'
import { bootstrapInterval, classesOf, signFlipP } from './differences.ts'
import { createBinomial } from './draw-binomial.ts'
import { mcnemarP } from './mcnemar.ts'
import { comparePairedMeans, comparePairs, judge, type Pair } from './paired.ts'
import { detectableDifference, itemsNeeded, powerOf } from './power.ts'

const whole = (right: boolean) => ({ right, credit: Number(right) })
const pairsOf = (both: number, onlyA: number, onlyB: number, neither: number): Pair[] => [
  ...Array.from({ length: both }, () => ({ a: whole(true), b: whole(true) })),
  ...Array.from({ length: onlyA }, () => ({ a: whole(true), b: whole(false) })),
  ...Array.from({ length: onlyB }, () => ({ a: whole(false), b: whole(true) })),
  ...Array.from({ length: neither }, () => ({ a: whole(false), b: whole(false) })),
]

describe('the exact McNemar test', () => {
  // Twice the binomial tail in whole numbers of any size, divided once with forty digits.
  it.each([
    [0, 0, 1],
    [0, 6, 0.03125],
    [5, 5, 1],
    [1, 12, 0.00341796875],
    [4, 14, 0.0308837890625],
    [121, 59, 0.000004434449263755177],
    [700, 500, 8.535366081334035e-9],
    [2100, 1900, 0.0016492663751356998],
    [3000, 3300, 0.00016475607669748032],
    [10_000, 9500, 0.00035211611184921785],
  ])('%i against %i: p = %d', (onlyA, onlyB, p) => {
    expect(Math.abs(mcnemarP(onlyA, onlyB) - p)).toBeLessThan(1e-9)
    expect(mcnemarP(onlyA, onlyB) / p).toBeCloseTo(1, 9)
    expect(mcnemarP(onlyB, onlyA)).toBe(mcnemarP(onlyA, onlyB))
  })
})

describe('the paired bootstrap', () => {
  it.each([
    // Bonett and Price: z √2 / 62. Then 1 − 0.025^(1/10), the exact upper bound of 0 of 10 that differ otherwise.
    [pairsOf(40, 0, 0, 20), [-0.0447066, 0.0447066]],
    [pairsOf(0, 0, 10, 0), [1 - 2 * 0.3084971, 1]],
  ])('of items that all differ alike still leaves room for chance: %#', (pairs, [low = 0, high = 0]) => {
    const { ci95 } = comparePairs(pairs)
    expect(ci95?.[0]).toBeCloseTo(low, 6)
    expect(ci95?.[1]).toBeCloseTo(high, 6)
  })

  it('draws class counts as drawing the items one by one would have it', () => {
    const differences = [
      ...Array(30).fill(1),
      ...Array(18).fill(-1),
      ...Array(12).fill(0.5),
      ...Array(140).fill(0),
    ]
    const random = seededRandom(5)
    const means = Array.from({ length: 10_000 }, () => {
      let sum = 0
      for (let i = 0; i < differences.length; i++)
        sum += differences[Math.floor(random() * differences.length)]
      return sum / differences.length
    }).sort((a, b) => a - b)
    const interval = bootstrapInterval(classesOf(differences), { draws: 10_000, random: seededRandom(1) })
    expect(interval?.[0]).toBeCloseTo(means[250] ?? Number.NaN, 2)
    expect(interval?.[1]).toBeCloseTo(means[9749] ?? Number.NaN, 2)
  })

  it.each([
    [4, 0.3],
    [50, 0.02],
    [60, 0.9],
    [4000, 0.37],
    [15_000, 0.002],
  ])('draws binomial(%i, %d) with its mean and variance', (n, p) => {
    const draw = createBinomial(n, seededRandom(7))
    const drawn = Array.from({ length: 40_000 }, () => draw(n, p))
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt((n * p * (1 - p)) / drawn.length))
    expect(variance / (n * p * (1 - p))).toBeCloseTo(1, 1)
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(n)
  })

  // Bonett and Price: ((c − b) ± z √(b + c + 2 − (c − b)² / (n + 2))) / (n + 2), reckoned by hand.
  it.each([
    [100, 0, 0, -0.027175, 0.027175],
    [2, 0, 0, -0.692952, 0.692952],
    [20, 0, 6, 0.047988, 0.497466],
    [50, 3, 1, -0.130193, 0.05327],
  ])(
    'gives way to an interval with a width where few of %i items differ: %i and %i',
    (n, onlyA, onlyB, low, high) => {
      const { ci95 } = comparePairs(pairsOf(n - onlyA - onlyB, onlyA, onlyB, 0))
      expect(ci95?.[0]).toBeCloseTo(low, 4)
      expect(ci95?.[1]).toBeCloseTo(high, 4)
    },
  )

  it('is deterministic', () => {
    const pairs = pairsOf(40, 10, 25, 25)
    expect(comparePairs(pairs)).toEqual(comparePairs(pairs))
  })
})

describe('a paired comparison', () => {
  it('counts, and judges by McNemar where items are right or not', () => {
    const compared = comparePairs(pairsOf(100, 4, 14, 82))
    expect(compared).toMatchObject({ n: 200, both: 100, onlyA: 4, onlyB: 14, neither: 82, test: 'mcnemar' })
    expect(compared.difference).toBeCloseTo(0.05, 12)
    expect(compared.p).toBeCloseTo(0.0308837890625, 12)
    expect(judge(compared)).toBe('better')
    expect(judge(comparePairs(pairsOf(100, 14, 4, 82)))).toBe('worse')
    expect(judge(comparePairs(pairsOf(100, 10, 14, 76)))).toBe('no-detectable-difference')
    expect(judge(comparePairs(pairsOf(0, 0, 5, 0)))).toBe('too-few-items')
    expect(judge(comparePairs([]))).toBe('no-common-items')
  })

  it('takes partial credit and repeated samples by their credit, not by right and wrong', () => {
    const pairs = Array.from({ length: 60 }, (_, i): Pair => {
      const gains = i % 3 === 0
      return { a: { credit: 1 / 3, right: false }, b: { credit: gains ? 2 / 3 : 1 / 3, right: false } }
    })
    const compared = comparePairs(pairs)
    expect(compared).toMatchObject({ test: 'sign-flip', mcnemarP: 1, onlyA: 0, onlyB: 0 })
    expect(compared.difference).toBeCloseTo(20 / 60 / 3, 9)
    expect(compared.p).toBeLessThan(0.001)
    expect(judge(compared)).toBe('better')
  })

  it('flips signs to about the p of McNemar where both apply', () => {
    const classes = classesOf([...Array(30).fill(1), ...Array(16).fill(-1), ...Array(100).fill(0)])
    expect(signFlipP(classes, { draws: 100_000, random: seededRandom(2) })).toBeCloseTo(mcnemarP(16, 30), 2)
  })

  it('compares costs with a t interval, leaving out pairs of which one is not known', () => {
    const means = comparePairedMeans([
      [10, 12],
      [20, 26],
      [30, 34],
      [null, 5],
    ])
    // Differences 2, 6, 4: mean 4, standard deviation 2, t(2) = 4.30265.
    expect(means).toMatchObject({ a: 20, b: 24, difference: 4 })
    expect(means?.ci95?.[0]).toBeCloseTo(4 - (4.302652729911275 * 2) / Math.sqrt(3), 9)
    expect(comparePairedMeans([[null, 1]])).toBeNull()
  })

  it('adjusts several p values by Holm, never below an earlier one', () => {
    expect(adjustHolm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(adjustHolm([0.6, 0.9])).toEqual([1, 1])
  })
})

/** Two runs over items of differing difficulty: right where a common normal part and an own one stay below a bound. */
function simulate(
  random: () => number,
  items: number,
  boundA: number,
  boundB: number,
  shared: number,
): Pair[] {
  const own = Math.sqrt(1 - shared ** 2)
  return Array.from({ length: items }, () => {
    const difficulty = shared * normal(random)
    return {
      a: whole(difficulty + own * normal(random) < boundA),
      b: whole(difficulty + own * normal(random) < boundB),
    }
  })
}

describe('calibration', () => {
  const claims = (pairs: Pair[]): boolean => {
    let onlyA = 0
    let onlyB = 0
    for (const { a, b } of pairs) {
      if (a.right && !b.right) onlyA++
      if (b.right && !a.right) onlyB++
    }
    return mcnemarP(onlyA, onlyB) < 0.05
  }
  const PAIRS = 2000

  it('claims a difference between equal prompts in 3 to 7 % of 2,000 pairs', () => {
    const random = seededRandom(11)
    let claimed = 0
    for (let i = 0; i < PAIRS; i++) if (claims(simulate(random, 1000, 0.4, 0.4, 0.75))) claimed++
    expect(claimed / PAIRS).toBeGreaterThan(0.03)
    expect(claimed / PAIRS).toBeLessThan(0.07)
  })

  it('finds 5 points over 1,000 items as often as predicted, within 3 points', () => {
    const random = seededRandom(12)
    // 62.55 and 67.54 % right: Φ(0.32) and Φ(0.4551).
    let claimed = 0
    let discordant = 0
    for (let i = 0; i < PAIRS; i++) {
      const pairs = simulate(random, 1000, 0.32, 0.4551, 0.75)
      discordant += pairs.filter(({ a, b }) => a.right !== b.right).length
      if (claims(pairs)) claimed++
    }
    const discordance = discordant / PAIRS / 1000
    const predicted = powerOf({ difference: 0.05, discordance }, 1000)
    expect(Math.abs(claimed / PAIRS - predicted)).toBeLessThan(0.03)
  })
})

describe('power', () => {
  it('is exact: every table of 12 items added up gives the same', () => {
    const effect = { difference: 0.4, discordance: 0.6 }
    const [onlyB, onlyA, same] = [0.5, 0.1, 0.4]
    const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1))
    let total = 0
    for (let a = 0; a <= 12; a++)
      for (let b = 0; a + b <= 12; b++) {
        if (mcnemarP(a, b) >= 0.05) continue
        const ways = factorial(12) / (factorial(a) * factorial(b) * factorial(12 - a - b))
        total += ways * onlyA ** a * onlyB ** b * same ** (12 - a - b)
      }
    expect(powerOf(effect, 12)).toBeCloseTo(total, 6)
  })

  it('is what the fewest items needed just reach', () => {
    const effect = { difference: 0.05, discordance: 0.25 }
    const items = itemsNeeded(effect) ?? 0
    expect(powerOf(effect, items)).toBeGreaterThanOrEqual(0.8)
    expect(powerOf(effect, items - 1)).toBeLessThan(0.8)
    // Connor's formula for the asymptotic test gives 783; the exact test asks for a few more.
    expect(items).toBeGreaterThan(783)
    expect(items).toBeLessThan(830)
    expect(itemsNeeded({ difference: 0, discordance: 0.2 })).toBeNull()
  })

  it('grows with the difference that was asked for', () => {
    const found = detectableDifference(300, 0.2) ?? 0
    expect(found).toBeGreaterThan(0.06)
    expect(powerOf({ difference: found, discordance: 0.2 }, 300)).toBeCloseTo(0.79, 1)
    expect(detectableDifference(1200, 0.2)).toBeCloseTo(found / 2, 2)
    expect(detectableDifference(4, 0.5)).toBeNull()
  })
})
