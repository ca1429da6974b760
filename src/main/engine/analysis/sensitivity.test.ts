import { describe, expect, it } from 'vitest'
import { seededRandom } from '#shared/statistics/random.ts'
import { consistencyOf, rankStability, sensitivityOf, spreadOf } from './sensitivity.ts'
import { spreadByChance } from './spread-chance.ts'

it.each([
  [['A', 'A', 'A', 'A'], 4, 0],
  // Two answers, half and half: ln 2 / ln 4.
  [['A', 'B', 'A', 'B'], 4, 0.5],
  [['A', 'B', 'C', 'D'], 4, 1],
  // 3/4 and 1/4: (3/4 ln 4/3 + 1/4 ln 4) / ln 2 = 0.8112781244591328.
  [['A', 'A', 'A', null], 2, 0.8112781244591328],
  // 6/8, 1/8, 1/8 of an open question over 8 variants: 1.061278124459133 bits of 3.
  [['7', '7', '7', '7', '7', '7', '8', '9'], 8, 0.353759374819711],
  [['A', 'B', null, 'A'], 2, 1],
  [['A'], 4, 0],
])('the answers %j of %i possible ones have the sensitivity %d', (answers, classes, expected) => {
  expect(sensitivityOf(answers, classes)).toBeCloseTo(expected, 12)
})

it('consistency is the mean over pairs of 1 minus the total variation distance', () => {
  const items = [
    ['A', 'A', 'A', 'A'],
    ['A', 'A', 'B', 'B'],
    ['B', 'B', 'B', 'C'],
  ]
  // Distances: first and second 1/2, first and third 1, second and third 1/2.
  expect(consistencyOf(items)).toBeCloseTo((0.5 + 0 + 0.5) / 3, 12)
  expect(
    consistencyOf([
      ['A', 'B'],
      ['B', 'A'],
    ]),
  ).toBe(1)
  expect(consistencyOf([['A']])).toBeNull()
})

it('spread is the best minus the worst variant', () => {
  const spread = spreadOf([0.5, 0.62, 0.44, 0.6])
  expect(spread).toMatchObject({ best: 0.62, worst: 0.44, mean: 0.54 })
  expect(spread?.spread).toBeCloseTo(0.18, 12)
  expect(spread?.standardDeviation).toBeCloseTo(0.0848528137423857, 12)
  expect(spreadOf([])).toBeNull()
})

it('rank stability counts how often two models change places', () => {
  const stability = rankStability([
    { name: 'x', accuracies: [0.6, 0.5, 0.7, 0.6] },
    { name: 'y', accuracies: [0.5, 0.6, 0.6, 0.6] },
    { name: 'z', accuracies: [0.1, 0.1, 0.1, 0.1] },
  ])
  expect(stability?.pairs).toEqual([
    { a: 'x', b: 'y', aAhead: 2, bAhead: 1 },
    { a: 'x', b: 'z', aAhead: 4, bAhead: 0 },
    { a: 'y', b: 'z', aAhead: 4, bAhead: 0 },
  ])
  // x and y: of the pairs of variants 3 can be told, 2 of them turned; the other two pairs of models 6 each, none.
  expect(stability?.flipRate).toBeCloseTo(2 / 15, 12)
  expect(stability?.kendallTau).toBeCloseTo((-2 + 1 + 6 + 6) / 18, 12)
  expect(rankStability([{ name: 'x', accuracies: [1, 0] }])).toBeNull()
})

describe('what chance alone would spread', () => {
  const chanceOf = (items: readonly (readonly number[])[]) =>
    spreadByChance(items, { draws: 4000, random: seededRandom(3) })

  it('is what every order of the credits, counted out, would', () => {
    // Three items right under just one of two variants: 3 of 8 orders each leave 1 of 3 apart one way, 1 all three.
    const mixed = [
      [1, 0],
      [1, 0],
      [1, 0],
    ]
    const { mean, p } = chanceOf(mixed)
    expect(mean).toBeCloseTo((6 * (1 / 3) + 2 * 1) / 8, 1)
    expect(p).toBeCloseTo(2 / 8, 1)
    // Items that no variant tells apart only make it smaller.
    expect(chanceOf([...mixed, ...Array(3).fill([1, 1])]).mean).toBeCloseTo(mean / 2, 1)
  })

  it('finds a variant that fails, and nothing where all answer alike', () => {
    const failing = Array.from({ length: 30 }, (_, i) => [1, 1, i % 2, 1])
    expect(chanceOf(failing).p).toBeLessThan(0.001)
    expect(chanceOf(Array(30).fill([1, 1, 1, 1]))).toMatchObject({ mean: 0, upper95: 0, p: 1 })
    expect(chanceOf([])).toEqual({ mean: 0, upper95: 0, p: 1 })
  })
})
