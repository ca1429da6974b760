import { describe, expect, it } from 'vitest'
import { boardView } from '../contract/board-view.ts'
import { modelOf, ownOf, reportedOf } from './board.fixture.ts'
import { buildBoard, toCell } from './build-board.ts'
import type { Figure } from './figure.ts'
import { describePart } from './part.ts'
import { describeStanding } from './standing.ts'

const SAMPLE = { items: 20, asked: 20, ofItems: 1319, standardError: 0.034, ci95: [0.839, 1] as const }
const UNFINISHED = { items: 360, asked: 1319, ofItems: 1319, complete: false }

const boardOf = (figures: readonly Figure[], benchmarks: readonly string[] = ['gsm8k']) =>
  buildBoard(
    [...new Set(figures.map(({ model }) => model))].map((name) => modelOf({ name })),
    figures,
    boardView.parse({
      columns: benchmarks.map((benchmark) => ({ benchmark })),
      sort: [{ by: `score/${benchmarks[0]}` }],
    }),
  )

it.each([
  [ownOf(), null],
  [ownOf({ run: SAMPLE }), 'sample of 20 of 1,319'],
  [ownOf({ run: UNFINISHED }), 'unfinished, 360 of 1,319'],
  // Items that people dispute are left out of the score, and were asked all the same.
  [ownOf({ run: { items: 99 } }), null],
  [reportedOf(), null],
])('says which part a figure is over: %#', (figure, said) => {
  expect(describePart(figure)).toBe(said)
})

describe('a sample', () => {
  const perfect = ownOf({ model: 'Sampled', score: 1, run: SAMPLE })

  it('takes no place from figures over all items, and leads no tie', () => {
    const whole = [0.9, 0.8, 0.7].map((score) => reportedOf({ model: `whole ${score}`, score }))
    const board = boardOf([...whole, perfect])
    const ranks = new Map(board.rows.map(({ model, rank, band }) => [model.name, { rank, band }]))
    expect(ranks.get('whole 0.9')).toEqual({ rank: [1, 1], band: 1 })
    expect(ranks.get('whole 0.7')).toEqual({ rank: [3, 3], band: 3 })
    expect(ranks.get('Sampled')?.band).toBeNull()
    expect(describeStanding(board)).toMatchObject({ kind: 'leader', model: 'whole 0.9' })
  })

  it('has places as wide as its few items leave them', () => {
    const whole = Array.from({ length: 9 }, (_, index) =>
      reportedOf({ model: `whole ${index}`, score: 0.99 - index / 200 }),
    )
    const [best = 0, worst = 0] =
      boardOf([...whole, perfect]).rows.find(({ model }) => model.name === 'Sampled')?.rank ?? []
    expect(best).toBe(1)
    expect(worst).toBeGreaterThan(7)
  })

  it('is ranked like any other where there is nothing but samples', () => {
    const other = ownOf({ model: 'Other', score: 0.4, run: SAMPLE })
    expect(boardOf([perfect, other]).rows.map(({ rank, band }) => [rank, band])).toEqual([
      [[1, 1], 1],
      [[2, 2], 2],
    ])
  })

  it('never enters an average', () => {
    const figures = [perfect, ownOf({ model: 'Sampled', benchmark: 'mmlu' })]
    expect(boardOf(figures, ['gsm8k', 'mmlu']).rows[0]?.average).toBeNull()
  })

  it('does not stand before a figure over all items', () => {
    const published = reportedOf({ score: 0.6 })
    expect(toCell([ownOf({ run: SAMPLE }), published])?.figure).toBe(published)
    const whole = ownOf({ score: 0.7, run: { format: 'zero-shot-ao' } })
    expect(toCell([ownOf({ run: SAMPLE }), published, whole])?.figure).toBe(whole)
  })
})

it('an unfinished figure is shown, neither ranked nor averaged', () => {
  const [row] = boardOf([ownOf({ score: 1, run: UNFINISHED })]).rows
  expect(row).toMatchObject({ rank: null, average: null, cells: [{ part: 'unfinished', rankable: false }] })
})
