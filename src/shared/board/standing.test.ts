import { expect, it } from 'vitest'
import { boardView } from '../contract/board-view.ts'
import { modelOf, ownOf } from './board.fixture.ts'
import { buildBoard } from './build-board.ts'
import { describeStanding } from './standing.ts'

/** A board of one benchmark, of models with so many percent each. */
function boardOf(scores: Readonly<Record<string, number>>, standardError: number | null = 0.01) {
  const figures = Object.entries(scores).map(([model, score]) =>
    ownOf({ model, score: score / 100, run: { standardError, ci95: [0.7, 0.8] } }),
  )
  const view = boardView.parse({ columns: [{ benchmark: 'gsm8k' }], sort: [{ by: 'score/gsm8k' }] })
  return buildBoard(
    Object.keys(scores).map((name) => modelOf({ name })),
    figures,
    view,
  )
}

it.each([
  ['nobody', {}, { kind: 'empty' }],
  [
    'one beyond chance',
    { Ada: 75, Bob: 30, Cem: 20 },
    { kind: 'leader', model: 'Ada', score: 0.75, interval: [0.7, 0.8], ranked: 3, alike: true },
  ],
  [
    'two that chance cannot tell apart',
    { Ada: 74, Bob: 75, Cem: 20 },
    { kind: 'tied', models: ['Bob', 'Ada'], ranked: 3, alike: true },
  ],
  [
    'one alone',
    { Ada: 75 },
    { kind: 'leader', model: 'Ada', score: 0.75, interval: [0.7, 0.8], ranked: 1, alike: true },
  ],
])('%s', (_, scores, standing) => {
  expect(describeStanding(boardOf(scores))).toEqual(standing)
})

it('ranks nobody whose uncertainty is not known', () => {
  expect(describeStanding(boardOf({ Ada: 75, Bob: 30 }, null))).toEqual({ kind: 'unranked' })
})

it('gives the average of the first where the board ranks by it, with its interval', () => {
  const models = ['Ada', 'Bob']
  const figures = models.flatMap((model, place) =>
    ['gsm8k', 'math'].map((benchmark) =>
      ownOf({ model, benchmark, score: place === 0 ? 0.8 : 0.2, run: { standardError: 0.01 } }),
    ),
  )
  const view = boardView.parse({ columns: [{ benchmark: 'gsm8k' }, { benchmark: 'math' }] })
  const board = buildBoard(
    models.map((name) => modelOf({ name })),
    figures,
    view,
  )
  const { score, interval, ...rest } = { score: 0, interval: null, ...describeStanding(board) }
  expect(rest).toEqual({ kind: 'leader', model: 'Ada', ranked: 2, alike: true })
  expect(score).toBeCloseTo(0.8, 12)
  const half = 1.959964 * Math.hypot(0.005, 0.005)
  expect(interval?.[0]).toBeCloseTo(0.8 - half, 6)
  expect(interval?.[1]).toBeCloseTo(0.8 + half, 6)
})
