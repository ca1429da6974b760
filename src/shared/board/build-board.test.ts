import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoardViewInput, boardView } from '../contract/board-view.ts'
import { modelOf, ownOf, reportedOf } from './board.fixture.ts'
import { buildBoard } from './build-board.ts'
import type { BoardModel, Figure } from './figure.ts'

const boardOf = (models: readonly BoardModel[], figures: readonly Figure[], view: BoardViewInput = {}) =>
  buildBoard(models, figures, boardView.parse(view))

const BENCHMARKS = ['gsm8k', 'math', 'bbh', 'mmlu']

const randomModels = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...'ABCDEFGHIJKLMNOP'),
    paramsB: fc.option(fc.integer({ min: 1, max: 100 })),
    openWeights: fc.option(fc.boolean()),
    released: fc.option(fc.constantFrom('2023', '2023-07', '2024-01', '2025-12')),
    scores: fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { minLength: 4, maxLength: 4 }),
    metric: fc.constantFrom('accuracy', 'accuracy', 'maj@8'),
  }),
  { selector: ({ name }) => name, maxLength: 12 },
)

const toInput = (random: typeof randomModels extends fc.Arbitrary<infer T> ? T : never) => ({
  models: random.map(({ name, paramsB, openWeights, released }) =>
    modelOf({ name, paramsB, openWeights, released }),
  ),
  figures: random.flatMap(({ name, scores, metric }) =>
    scores.flatMap((score, index) =>
      score === null
        ? []
        : [reportedOf({ model: name, benchmark: BENCHMARKS[index] ?? '', score: score / 1000, metric })],
    ),
  ),
})

describe('any board', () => {
  const view = fc.record({
    sort: fc.array(
      fc.record({
        by: fc.constantFrom('average', 'model', 'params', 'released', 'score/gsm8k', 'score/math'),
        descending: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    weights: fc.constantFrom('any', 'open', 'closed'),
    paramsB: fc.record({ min: fc.constantFrom(null, 20), max: fc.constantFrom(null, 60) }),
    average: fc.record({ kind: fc.constantFrom('micro', 'macro'), requireAll: fc.boolean() }),
  }) as fc.Arbitrary<BoardViewInput>

  it('has each model that the view lets through once, and ranks that fit its scores', () =>
    fc.assert(
      fc.property(randomModels, view, (random, input) => {
        const { models, figures } = toInput(random)
        const parsed = boardView.parse(input)
        const { rows, rankedBy, columns } = buildBoard(models, figures, parsed)
        const expected = models.filter(
          ({ name, openWeights, paramsB }) =>
            figures.some(({ model }) => model === name) &&
            (parsed.weights === 'any' || openWeights === (parsed.weights === 'open')) &&
            (parsed.paramsB.min === null || (paramsB !== null && paramsB >= parsed.paramsB.min)) &&
            (parsed.paramsB.max === null || (paramsB !== null && paramsB <= parsed.paramsB.max)),
        )
        expect(rows.map(({ model }) => model.name).sort()).toEqual(expected.map(({ name }) => name).sort())
        const place = columns.findIndex(({ benchmark }) => benchmark === rankedBy)
        for (const row of rows) {
          const cell = row.cells[place]
          const score =
            place === -1 ? (row.average?.score ?? null) : cell?.rankable ? cell.figure.score : null
          expect(row.rank === null).toBe(score === null)
          expect(row.band === null).toBe(score === null)
          if (row.rank) expect(row.rank[0]).toBeLessThanOrEqual(row.rank[1])
        }
      }),
      { numRuns: 150 },
    ))

  it('is sorted by the first key, with rows that have none at the end', () =>
    fc.assert(
      fc.property(randomModels, fc.boolean(), (random, descending) => {
        const { models, figures } = toInput(random)
        const { rows } = boardOf(models, figures, { sort: [{ by: 'score/math', descending }] })
        const scores = rows.map(({ cells }) => (cells[1]?.rankable ? cells[1].figure.score : null))
        const known = scores.filter((score) => score !== null)
        expect(scores).toEqual([
          ...known.toSorted((a, b) => (descending ? b - a : a - b)),
          ...scores.filter((score) => score === null),
        ])
      }),
    ))

  it('does not depend on the order of what it is made of', () =>
    fc.assert(
      fc.property(randomModels, view, (random, input) => {
        const { models, figures } = toInput(random)
        const rows = boardOf(models, figures, input).rows
        expect(boardOf(models.toReversed(), figures.toReversed(), input).rows).toEqual(rows)
      }),
      { numRuns: 50 },
    ))
})

describe('cells', () => {
  it('show an own run first and count what else there is', () => {
    const figures = [reportedOf({ score: 0.9 }), ownOf({ score: 0.4 }), reportedOf({ score: 0.8 })]
    const { rows } = boardOf([modelOf({ name: 'Ada' })], figures)
    expect(rows[0]?.cells).toMatchObject([
      { figure: { provenance: 'own', score: 0.4 }, more: 2 },
      null,
      null,
      null,
    ])
  })

  it('of votes and tools are shown, but neither ranked nor averaged nor coloured', () => {
    const figures = [reportedOf({ score: 0.9, metric: 'maj@64' }), reportedOf({ model: 'Bob', score: 0.5 })]
    const { rows, columns } = boardOf([modelOf({ name: 'Ada' }), modelOf({ name: 'Bob' })], figures, {
      benchmarks: ['gsm8k'],
    })
    expect(rows.map(({ model, rank, average }) => [model.name, rank, average?.score])).toEqual([
      ['Bob', [1, 1], 0.5],
      ['Ada', null, undefined],
    ])
    expect(rows[1]?.cells[0]).toMatchObject({ rankable: false, figure: { score: 0.9 } })
    expect(columns[0]?.range).toEqual([0.5, 0.5])
  })

  it('hold no figures of tasks', () => {
    expect(
      boardOf([modelOf({ name: 'Ada' })], [reportedOf({ benchmark: 'bbh', task: 'snarks' })]).rows,
    ).toEqual([])
  })
})

describe('the average', () => {
  const ada = modelOf({ name: 'Ada' })
  const averageOf = (figures: readonly Figure[], view: BoardViewInput) =>
    boardOf([ada], figures, { benchmarks: ['gsm8k', 'math'], ...view }).rows[0]?.average
  const both = [reportedOf({ score: 0.8 }), reportedOf({ benchmark: 'math', score: 0.4 })]

  it('weighs benchmarks alike or by their items', () => {
    expect(averageOf(both, {})).toMatchObject({ benchmarks: 2, of: 2, items: 6319 })
    expect(averageOf(both, {})?.score).toBeCloseTo(0.6, 12)
    expect(averageOf(both, { average: { kind: 'micro' } })?.score).toBeCloseTo(
      (0.8 * 1319 + 0.4 * 5000) / 6319,
      12,
    )
  })

  it('is only of models that have all visible benchmarks, unless told otherwise', () => {
    const one = both.slice(0, 1)
    expect(averageOf(one, {})).toBeNull()
    expect(averageOf(one, { average: { requireAll: false } })).toMatchObject({
      benchmarks: 1,
      of: 2,
      score: 0.8,
    })
  })

  it('says where own runs and reported figures are in it together', () => {
    expect(averageOf(both, {})?.provenances).toEqual(['published'])
    expect(averageOf([...both, ownOf()], {})?.provenances).toEqual(['own', 'published'])
  })

  it.each([
    ['an own run and one on its size', 'size', [ownOf(), reportedOf({ benchmark: 'math' })]],
    ['two own runs', 'measured', [ownOf(), ownOf({ benchmark: 'math' })]],
    ['one that leaves its shots open', 'at-best', [ownOf(), reportedOf({ benchmark: 'math', shots: null })]],
    ['one of unknown size', null, [ownOf(), reportedOf({ benchmark: 'math', marks: ['small-split'] })]],
  ])('of %s has an interval that rests on: %s', (_, basis, figures) => {
    expect(averageOf(figures, {})?.basis).toBe(basis)
  })

  it('has no micro average over a benchmark of unknown size', () => {
    const figures = [...both, reportedOf({ benchmark: 'summedits' })]
    const view = { benchmarks: ['gsm8k', 'summedits'] }
    expect(averageOf(figures, { ...view, average: { kind: 'micro' } })).toBeNull()
    expect(averageOf(figures, view)).toMatchObject({ items: null, standardError: null })
  })
})

describe('filters', () => {
  const models = [
    modelOf({ name: 'Ada-7B', organisation: 'Lab One', type: 'RLHF', released: '2024-03', paramsB: 7 }),
    modelOf({ name: 'Bob', organisation: 'Two', released: '2023' }),
  ]
  const figures = [
    reportedOf({ model: 'Ada-7B', shots: 0, url: 'https://a.example' }),
    reportedOf({ model: 'Bob', provenance: 'imported', shots: null }),
  ]
  it.each<[string, BoardViewInput, string[]]>([
    ['text over name and organisation', { text: 'lab 7b' }, ['Ada-7B']],
    ['organisations', { organisations: ['Two'] }, ['Bob']],
    ['types', { types: ['RLHF'] }, ['Ada-7B']],
    ['unknown types', { types: ['unknown'] }, ['Bob']],
    ['models', { models: ['Bob'] }, ['Bob']],
    ['size', { paramsB: { max: 10 } }, ['Ada-7B']],
    ['release from', { released: { from: '2024-01' } }, ['Ada-7B']],
    ['release to', { released: { to: '2024-03' } }, ['Ada-7B', 'Bob']],
    ['release to a month of a bare year', { released: { to: '2023-02' } }, ['Bob']],
    ['formats', { formats: ['zero-shot-cot'] }, ['Ada-7B']],
    ['unstated formats', { formats: ['unknown'] }, ['Bob']],
    ['shots', { shots: [0] }, ['Ada-7B']],
    ['unstated shots', { shots: ['unknown'] }, ['Bob']],
    ['some shots or none stated', { shots: [0, 'unknown'] }, ['Ada-7B', 'Bob']],
    ['provenance', { provenance: ['imported'] }, ['Bob']],
    ['sources', { sources: ['https://a.example'] }, ['Ada-7B']],
    ['benchmarks', { benchmarks: ['math'] }, []],
  ])('%s', (_, view, names) => {
    expect(boardOf(models, figures, view).rows.map(({ model }) => model.name)).toEqual(names)
  })
})

describe('columns', () => {
  it('are the view’s in its order, then what it asks for besides', () => {
    const columns = [{ benchmark: 'mmlu', pinned: true, width: 90 }, { benchmark: 'gsm8k' }]
    const idsOf = (view: BoardViewInput) => boardOf([], [], view).columns.map(({ benchmark }) => benchmark)
    expect(idsOf({ columns })).toEqual(['mmlu', 'gsm8k'])
    expect(idsOf({ columns, benchmarks: ['aime24', 'mmlu'] })).toEqual(['mmlu', 'aime24'])
    expect(boardOf([], [], { columns }).columns[0]).toMatchObject({ pinned: true, width: 90, name: 'MMLU' })
  })
})

it('rows whose ranges overlap that of a band’s first are tied', () => {
  const scores = { A: 0.9, B: 0.897, C: 0.6, D: 0.3, E: 0.302 }
  const { rows } = boardOf(
    Object.keys(scores).map((name) => modelOf({ name })),
    Object.entries(scores).map(([model, score]) => reportedOf({ model, score })),
    { sort: [{ by: 'score/gsm8k' }] },
  )
  expect(rows.map(({ model, band, rank }) => [model.name, band, rank])).toEqual([
    ['A', 1, [1, 2]],
    ['B', 1, [1, 2]],
    ['C', 2, [3, 3]],
    ['E', 3, [4, 5]],
    ['D', 3, [4, 5]],
  ])
})
