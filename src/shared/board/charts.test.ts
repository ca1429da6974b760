import { describe, expect, it } from 'vitest'
import { boardView } from '../contract/board-view.ts'
import { modelOf, ownOf, reportedOf } from './board.fixture.ts'
import { cotGains, meanGain } from './cot-gain.ts'
import { frontierOf } from './frontier.ts'
import { colourOrganisations, listOrganisations } from './organisations.ts'
import { pairGains, runsOf } from './pair-gains.ts'
import { placePoints, yearOf } from './placed-points.ts'
import { scorePoints } from './score-points.ts'
import { buildTaskMatrix } from './task-matrix.ts'

const VIEW = boardView.parse({})

describe('frontierOf', () => {
  it.each([
    ['nothing', [], []],
    [
      'a record, step by step',
      [
        [2, 5],
        [1, 3],
        [3, 4],
        [4, 6],
      ],
      [
        [1, 3],
        [2, 5],
        [4, 6],
      ],
    ],
    [
      'one of a tie',
      [
        [1, 3],
        [2, 3],
      ],
      [[1, 3]],
    ],
    [
      'the best of one place',
      [
        [1, 3],
        [1, 5],
        [1, 4],
      ],
      [[1, 5]],
    ],
  ])('gives %s', (_, points, frontier) => {
    const place = ([x = 0, y = 0]: number[]) => ({ x, y })
    expect(frontierOf(points.map(place))).toEqual(frontier.map(place))
  })
})

describe('yearOf', () => {
  it.each([
    [null, null],
    ['2024', 2024.5],
    ['2024-01', 2024 + 0.5 / 12],
    ['2024-12', 2024 + 11.5 / 12],
  ])('places %j at %j', (released, year) => {
    expect(yearOf(released)).toBe(year)
  })
})

describe('scorePoints', () => {
  const models = [modelOf({ name: 'Ada', paramsB: 7 }), modelOf({ name: 'Bea' }), modelOf({ name: 'Cy' })]
  const figures = [
    reportedOf({ model: 'Ada', score: 0.6 }),
    ownOf({ model: 'Bea', score: 0.7 }),
    reportedOf({ model: 'Cy', score: 0.9, metric: 'maj@64' }),
    reportedOf({ model: 'Ada', benchmark: 'math', score: 0.2 }),
  ]

  it('draws one benchmark, best first, and never a vote', () => {
    const points = scorePoints(models, figures, VIEW, 'gsm8k')
    expect(
      points.map(({ model, score, provenance, items, basis }) => [
        model.name,
        score,
        provenance,
        items,
        basis,
      ]),
    ).toEqual([
      ['Bea', 0.7, 'own', 100, 'measured'],
      ['Ada', 0.6, 'published', 1319, 'size'],
    ])
  })

  it('draws the average with an interval of its own, and says where both kinds are in it', () => {
    const view = boardView.parse({ columns: [{ benchmark: 'gsm8k' }, { benchmark: 'math' }] })
    const [point, ...others] = scorePoints(models, [...figures, ownOf({ score: 0.8 })], view, 'average')
    expect(others).toEqual([])
    expect(point).toMatchObject({ score: 0.5, provenance: 'mixed', basis: null })
    const [low = 0, high = 0] = point?.interval ?? []
    expect((low + high) / 2).toBeCloseTo(0.5)
    expect(high - low).toBeCloseTo(2 * 1.96 * (point?.standardError ?? 0), 3)
  })

  it('places only what has a place', () => {
    const points = scorePoints(models, figures, VIEW, 'gsm8k')
    expect(placePoints(points, 'params').map(({ model, x, y }) => [model.name, x, y])).toEqual([
      ['Ada', 7, 0.6],
    ])
    expect(placePoints(points, 'price-blend')).toEqual([])
  })

  it('mixes a price of three tokens read for one written', () => {
    const priced = [modelOf({ name: 'Ada', priceInUsdPerMtok: 1, priceOutUsdPerMtok: 5 })]
    const [point] = placePoints(scorePoints(priced, figures, VIEW, 'gsm8k'), 'price-blend')
    expect(point?.x).toBe(2)
  })
})

describe('colours of organisations', () => {
  const made = (...organisations: (string | null)[]) =>
    organisations.map((organisation) => ({ organisation }))
  const all = made('x', 'y', 'y', null, 'z', 'w', 'y', 'x')

  it('go to those with most models first', () => {
    expect(listOrganisations(all)).toEqual(['y', 'x', 'w', 'z'])
  })

  it.each([
    [['y', 'x', 'w', 'z'], { y: 0, x: 1 }],
    [['w', 'x'], { x: 1 }],
    [['z', 'w', null], {}],
    [['new', 'y'], { y: 0 }],
  ])('of %j are %j, whatever else is shown', (shown, places) => {
    const order = listOrganisations(all)
    expect(Object.fromEntries(colourOrganisations(made(...shown), order, 2))).toEqual(places)
  })
})

describe('cotGains', () => {
  const models = [modelOf({ name: 'Ada' })]
  const cot = (known: Parameters<typeof reportedOf>[0]) => reportedOf({ chainOfThought: true, ...known })
  const plain = (known: Parameters<typeof reportedOf>[0]) => reportedOf({ chainOfThought: false, ...known })

  it('sets one source against itself before another, whatever the scores', () => {
    const elsewhere = { ...plain({ score: 0.1 }) }
    const other = { ...elsewhere, source: { ...elsewhere.source, id: 2 } }
    const [gain, ...others] = cotGains(models, [other, plain({ score: 0.4 }), cot({ score: 0.6 })], VIEW)
    expect(others).toEqual([])
    expect(gain).toMatchObject({ basis: 'same-source', measures: 'reasoning', sameShots: true })
    expect(gain?.difference.value).toBeCloseTo(0.2)
    const [low = 0, high = 0] = gain?.difference.interval ?? []
    expect(low).toBeLessThan(0.2)
    expect(high - 0.2).toBeCloseTo(0.2 - low)
  })

  it('never sets an own run against a reported figure, nor a vote against a sample', () => {
    expect(cotGains(models, [ownOf({}), plain({})], VIEW)).toEqual([])
    expect(cotGains(models, [cot({ metric: 'maj@8' }), plain({})], VIEW)).toEqual([])
  })

  it('needs both kinds whatever format the view shows, and averages each kind of benchmark', () => {
    const view = boardView.parse({ formats: ['in-context-cot'] })
    const figures = [
      cot({ score: 0.9 }),
      plain({ score: 0.6 }),
      cot({ score: 0.5, benchmark: 'mmlu' }),
      plain({ score: 0.6, benchmark: 'mmlu' }),
    ]
    const gains = cotGains(models, figures, view)
    expect(meanGain(gains, 'reasoning')).toEqual({ value: expect.closeTo(0.3), pairs: 1 })
    expect(meanGain(gains, 'knowledge')).toEqual({ value: expect.closeTo(-0.1), pairs: 1 })
    expect(meanGain([], 'knowledge')).toBeNull()
  })

  it('averages no pair of two sources, of a baseline or on the sample, and shows them all', () => {
    const elsewhere = plain({ model: 'Bea', score: 0.9 })
    const runs = (known: { model: string; benchmark: string }) => [
      ownOf(known),
      ownOf({ ...known, chainOfThought: false, score: 0.1, run: { format: 'in-context-ao' } }),
    ]
    const figures = [
      cot({ score: 0.9 }),
      plain({ score: 0.6 }),
      cot({ model: 'Bea', score: 0.2 }),
      { ...elsewhere, source: { ...elsewhere.source, id: 2 } },
      ...runs({ model: 'baseline:random', benchmark: 'gsm8k' }),
      ...runs({ model: 'Ada', benchmark: 'sample' }),
    ]
    const all = [...models, modelOf({ name: 'Bea' }), modelOf({ name: 'baseline:random' })]
    const gains = cotGains(all, figures, VIEW)
    expect(gains).toHaveLength(4)
    expect(meanGain(gains, 'reasoning')).toEqual({ value: expect.closeTo(0.3), pairs: 1 })
  })
})

describe('pairGains', () => {
  const twoRuns = (benchmark: string, scores: readonly [cot: number, answerOnly: number]) => [
    ownOf({ benchmark, score: scores[0], run: { id: 7 } }),
    ownOf({
      benchmark,
      score: scores[1],
      chainOfThought: false,
      run: { id: 3, format: 'in-context-ao' },
    }),
  ]
  const gainsOf = (benchmark: string, scores: readonly [number, number]) =>
    cotGains([modelOf({ name: 'Ada' })], twoRuns(benchmark, scores), VIEW)
  type Compared = Parameters<typeof pairGains>[1][number]
  const comparison = (known: Partial<Compared>): Compared => ({
    a: [{ id: 3 }] as Compared['a'],
    b: [{ id: 7 }] as Compared['b'],
    n: 100,
    difference: 0.2,
    ci95: [0.12, 0.28],
    macro: null,
    tasks: [],
    ...known,
  })

  it('asks to compare the run that answers only with the one that thinks first', () => {
    const [gain] = gainsOf('gsm8k', [0.7, 0.5])
    expect(gain && runsOf(gain)).toEqual({ a: [3], b: [7] })
    const reported = [reportedOf({}), reportedOf({ chainOfThought: false })]
    const [other] = cotGains([modelOf({ name: 'Ada' })], reported, VIEW)
    expect(other && runsOf(other)).toBeNull()
  })

  it('takes the interval of the paired difference, which is narrower than that of independent figures', () => {
    const gains = gainsOf('gsm8k', [0.7, 0.5])
    const [paired] = pairGains(gains, [comparison({})])
    expect(paired).toMatchObject({ difference: { value: 0.2, interval: [0.12, 0.28] }, pairedItems: 100 })
    const [low = 0, high = 0] = gains[0]?.difference.interval ?? []
    expect(high - low).toBeGreaterThan(0.16)
  })

  it('averages over tasks where the benchmark ranks so, with the variances of the tasks', () => {
    const task = (ci95: [number, number]) => ({ ci95 }) as Compared['tasks'][number]
    const macro = { accuracyA: 0.5, accuracyB: 0.6, difference: 0.1 }
    const tasks = [task([0.05, 0.11]), task([0.08, 0.16])]
    const [paired] = pairGains(gainsOf('bbh', [0.6, 0.5]), [comparison({ macro, tasks })])
    expect(paired?.difference.value).toBe(0.1)
    // Halves 0.03 and 0.04 make 0.05, divided by two tasks.
    expect(paired?.difference.interval?.[0]).toBeCloseTo(0.075)
    expect(paired?.difference.interval?.[1]).toBeCloseTo(0.125)
  })

  it('leaves alone what has no item in common or was not compared', () => {
    const gains = gainsOf('gsm8k', [0.7, 0.5])
    expect(pairGains(gains, [comparison({ n: 0, difference: null, ci95: null })])).toEqual(gains)
    expect(pairGains(gains, [])).toEqual(gains)
  })
})

describe('buildTaskMatrix', () => {
  const models = [modelOf({ name: 'Ada' }), modelOf({ name: 'Bea' }), modelOf({ name: 'Cy' })]
  const task = (model: string, name: string, score: number) =>
    reportedOf({ model, benchmark: 'mmlu', task: name, score })
  const figures = [
    task('Ada', 'astronomy', 0.5),
    task('Bea', 'astronomy', 0.9),
    task('Bea', 'virology', 0.3),
    task('Ada', 'category:stem', 0.99),
    reportedOf({ model: 'Cy', benchmark: 'mmlu' }),
    reportedOf({ model: 'Cy', benchmark: 'mmlu', task: 'astronomy', score: 0.99, metric: 'maj@8' }),
  ]

  it('has a row a model with any task, best first, a gap where nothing is reported, and never a vote', () => {
    const { tasks, rows } = buildTaskMatrix(models, figures, VIEW, 'name')
    expect(tasks.map(({ task: name, group }) => [name, group])).toEqual([
      ['virology', 'other'],
      ['astronomy', 'stem'],
    ])
    expect(
      rows.map(({ model, cells }) => [model.name, ...cells.map((cell) => cell?.figure.score ?? null)]),
    ).toEqual([
      ['Bea', 0.3, 0.9],
      ['Ada', null, 0.5],
    ])
  })

  it('puts the hardest task first when asked to', () => {
    const { tasks } = buildTaskMatrix(models, [...figures, task('Ada', 'anatomy', 0.1)], VIEW, 'hardest')
    expect(tasks.map(({ task: name }) => name)).toEqual(['anatomy', 'virology', 'astronomy'])
  })
})
