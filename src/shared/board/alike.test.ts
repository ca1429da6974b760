import { expect, it } from 'vitest'
import { areAlike } from './alike.ts'
import { ownOf, reportedOf } from './board.fixture.ts'
import { toCell } from './build-board.ts'
import { disagreementOf } from './disagreement.ts'
import type { Figure } from './figure.ts'
import { countFaulty } from './filters.ts'

it.each<[string, boolean, Figure[]]>([
  ['nothing', true, []],
  ['one format and as many shots', true, [reportedOf(), reportedOf({ model: 'Bea' })]],
  ['other shots', false, [reportedOf(), reportedOf({ shots: 4 })]],
  ['another format', false, [reportedOf(), reportedOf({ chainOfThought: false })]],
  ['other shots of another benchmark', true, [reportedOf(), reportedOf({ benchmark: 'bbh', shots: 3 })]],
  ['shots not stated', false, [reportedOf({ shots: null })]],
  ['chain of thought not stated', false, [reportedOf({ chainOfThought: null })]],
  ['an interval at best', false, [reportedOf({ marks: ['validation-split'], benchmark: 'c-eval' })]],
  ['own runs', true, [ownOf(), ownOf({ model: 'Bea' })]],
])('%s: alike is %s', (_, alike, figures) => {
  expect(areAlike(figures.flatMap((figure) => toCell([figure]) ?? []))).toBe(alike)
})

it.each<[string, readonly [number, number] | null, Figure[]]>([
  ['one alone', null, [reportedOf()]],
  ['far apart', [0.475, 0.793], [reportedOf({ score: 0.793 }), reportedOf({ score: 0.475 })]],
  [
    'the extremes of three',
    [0.4, 0.8],
    [reportedOf({ score: 0.4 }), reportedOf({ score: 0.6 }), reportedOf({ score: 0.8 })],
  ],
  ['beyond chance, by little', null, [reportedOf({ score: 0.93 }), reportedOf({ score: 0.969 })]],
  [
    'within chance, of few items',
    null,
    [reportedOf({ benchmark: 'aime24', score: 0.5 }), reportedOf({ benchmark: 'aime24', score: 0.6 })],
  ],
  [
    'of unknown items',
    null,
    [reportedOf({ benchmark: 'new', score: 0.1 }), reportedOf({ benchmark: 'new', score: 0.9 })],
  ],
  ['a vote', null, [reportedOf({ score: 0.5 }), reportedOf({ score: 0.9, metric: 'maj@8' })]],
  ['an own run', null, [ownOf({ score: 0.1 }), reportedOf({ score: 0.9 })]],
])('%s: sources disagree by %j', (_, range, figures) => {
  expect(disagreementOf(figures)).toEqual(range)
  expect(toCell(figures)?.disagreement).toEqual(range)
})

it('counts models that have nothing but figures a fault put there', () => {
  const faulty = reportedOf({ model: 'Ada', marks: ['artificial'] })
  expect(countFaulty([faulty, reportedOf({ model: 'Bea' })])).toBe(1)
  expect(countFaulty([faulty, reportedOf({ model: 'Ada' })])).toBe(0)
})
