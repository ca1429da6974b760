import { describe, expect, it } from 'vitest'
import { boardView } from '../contract/board-view.ts'
import { differenceOf, twoSidedP } from '../statistics/difference.ts'
import { ownOf, reportedOf } from './board.fixture.ts'
import { type ComparedRow, compareAlike, compareModels, countWins } from './comparison.ts'
import { comparisonCsv } from './comparison-csv.ts'

const VIEW = boardView.parse({})
const MODELS = ['Ada', 'Bea', 'Cy']

describe('differenceOf', () => {
  it('adds the errors of independent figures', () => {
    const difference = differenceOf({ score: 0.7, standardError: 0.03 }, { score: 0.6, standardError: 0.04 })
    expect(difference.standardError).toBeCloseTo(0.05)
    expect(difference.interval?.[0]).toBeCloseTo(0.1 - 1.96 * 0.05, 4)
    expect(difference.interval?.[1]).toBeCloseTo(0.1 + 1.96 * 0.05, 4)
    expect(difference.p).toBeCloseTo(0.0455, 3)
  })

  it('knows no interval where one error is not known', () => {
    expect(
      differenceOf({ score: 0.7, standardError: null }, { score: 0.6, standardError: 0.1 }),
    ).toMatchObject({
      interval: null,
      p: null,
    })
  })
})

describe('twoSidedP', () => {
  it.each([
    [0, 1],
    [1, 0.317311],
    [-1.959964, 0.05],
    [3, 0.0026998],
    [6, 1.973e-9],
  ])('of %d is %d', (z, p) => {
    expect(twoSidedP(z)).toBeCloseTo(p, 6)
  })
})

const compare = (figures: Parameters<typeof compareModels>[1], sort: 'difference' | 'name' = 'difference') =>
  compareModels(MODELS, figures, VIEW, sort)

describe('compareModels', () => {
  it('compares the format that most have, and shows what is not of it beside it', () => {
    const [row, ...others] = compare([
      reportedOf({ model: 'Ada', score: 0.9, shots: 0 }),
      reportedOf({ model: 'Bea', score: 0.8 }),
      reportedOf({ model: 'Bea', score: 0.1, shots: 0, chainOfThought: false }),
      reportedOf({ model: 'Cy', score: 0.6 }),
    ])
    expect(others).toEqual([])
    expect(row?.setting).toEqual({ inContext: true, chainOfThought: true, complete: true })
    expect(row?.cells.map((cell) => [cell?.figure.score, cell?.alike])).toEqual([
      [0.9, false],
      [0.8, true],
      [0.6, true],
    ])
    expect(row?.spread).toMatchObject({ best: 1, worst: 2, beyondChance: true })
    expect(row?.spread?.value).toBeCloseTo(0.2)
  })

  it('holds against no figure what its source leaves open, and says that it does', () => {
    const [row] = compare([
      reportedOf({ model: 'Ada', shots: 4, chainOfThought: null }),
      reportedOf({ model: 'Bea', shots: null, chainOfThought: null }),
      reportedOf({ model: 'Cy', shots: 0, chainOfThought: null }),
    ])
    expect(row?.cells.map((cell) => cell?.alike)).toEqual([true, true, false])
    expect(row?.setting).toEqual({ inContext: true, chainOfThought: null, complete: false })
  })

  it('keeps what the leaderboard shows beside a figure that was chosen to compare like with like', () => {
    const rows = compare([
      reportedOf({ model: 'Ada', score: 0.9, shots: 0 }),
      reportedOf({ model: 'Ada', score: 0.5, shots: 1, marks: ['comparison'] }),
      reportedOf({ model: 'Bea', score: 0.8, shots: 1 }),
      reportedOf({ model: 'Cy', score: 0.6, shots: 1 }),
    ])
    expect(rows[0]?.cells.map((cell) => [cell?.figure.score, cell?.leaderboard?.score])).toEqual([
      [0.5, 0.9],
      [0.8, undefined],
      [0.6, undefined],
    ])
    expect(rows[0]?.cells[0]).toMatchObject({ more: 1, disagreement: [0.5, 0.9] })
    const [, line = ''] = comparisonCsv(MODELS, rows).split('\r\n')
    expect(line).toMatch(/^gsm8k,,in-context-cot,true,0.9,0.5,/)
  })

  it('shows of a model that stands alone what the leaderboard shows', () => {
    const figures = [
      reportedOf({ model: 'Ada', score: 0.9, shots: 0 }),
      reportedOf({ model: 'Ada', score: 0.5, shots: 1, marks: ['comparison'] }),
    ]
    for (const given of [figures, figures.toReversed()])
      expect(compare(given)[0]?.cells[0]).toMatchObject({ figure: { score: 0.9 }, leaderboard: null })
  })

  it('knows whether what it compares is of one setting, and does not ask that of what it leaves out', () => {
    const like = [reportedOf({ model: 'Bea', score: 0.8 }), reportedOf({ model: 'Cy', score: 0.6 })]
    expect(compareAlike(compare(like))).toBe(true)
    expect(compareAlike(compare([...like, reportedOf({ model: 'Ada', shots: 0 })]))).toBe(true)
    expect(compareAlike(compare([...like, reportedOf({ model: 'Ada', shots: 3 })]))).toBe(false)
    expect(compareAlike(compare([...like, reportedOf({ model: 'Ada', shots: null })]))).toBe(false)
  })

  it('never compares a vote, and has no difference of one figure', () => {
    const [row] = compare([reportedOf({ model: 'Ada' }), reportedOf({ model: 'Bea', metric: 'maj@64' })])
    expect(row?.cells.map((cell) => cell?.alike ?? null)).toEqual([true, false, null])
    expect(row?.spread).toBeNull()
  })

  it('puts the largest difference first, and what has none last', () => {
    const pair = (benchmark: string, difference: number) => [
      reportedOf({ model: 'Ada', benchmark, score: 0.5 + difference }),
      reportedOf({ model: 'Bea', benchmark, score: 0.5 }),
    ]
    const figures = [
      reportedOf({ model: 'Ada', benchmark: 'gsm8k' }),
      ...pair('math', 0.1),
      ...pair('bbh', 0.3),
    ]
    expect(compare(figures).map(({ benchmark }) => benchmark)).toEqual(['bbh', 'math', 'gsm8k'])
    expect(compare(figures, 'name').map(({ benchmark }) => benchmark)).toEqual(['gsm8k', 'math', 'bbh'])
  })

  it('allows for all pairs and all rows before it calls a difference beyond chance', () => {
    const own = (model: string, score: number) => ownOf({ model, score, run: { standardError: 0.03 } })
    // p = 0.018 of one pair; with three pairs it may be chance.
    expect(
      compareModels(['Ada', 'Bea'], [own('Ada', 0.6), own('Bea', 0.5)], VIEW, 'name')[0]?.spread,
    ).toMatchObject({
      beyondChance: true,
    })
    expect(compare([own('Ada', 0.6), own('Bea', 0.5)])[0]?.spread).toMatchObject({ beyondChance: false })
  })

  it('counts who is best where every model is compared', () => {
    const row = (benchmark: string, scores: readonly number[]) =>
      scores.map((score, index) => reportedOf({ model: MODELS[index] ?? '', benchmark, score }))
    const rows = compare([
      ...row('gsm8k', [0.9, 0.8, 0.7]),
      ...row('math', [0.1, 0.3, 0.2]),
      ...row('bbh', [0.5, 0.5, 0.5]),
      ...row('mmlu', [0.9, 0.1]),
    ])
    expect(countWins(rows, 3)).toEqual({ of: 3, wins: [1, 1, 0] })
  })
})

describe('comparisonCsv', () => {
  const rows: ComparedRow[] = compareModels(
    ['=Ada', 'Bea'],
    [
      ownOf({ model: '=Ada', score: 0.75 }),
      reportedOf({ model: 'Bea', score: 0.5, url: 'https://example.org/a' }),
    ],
    VIEW,
    'name',
  )

  it('has unique headers, one line a row, and nothing that a spreadsheet would run', () => {
    const [header = '', line = '', rest] = comparisonCsv(['=Ada', 'Bea'], rows).split('\r\n')
    const names = header.split(',')
    const values = line.split(',')
    expect(rest).toBe('')
    expect(new Set(names).size).toBe(names.length)
    expect(values).toHaveLength(names.length)
    expect(names.filter((name) => /^[=+@-]/.test(name))).toEqual([])
    const named = Object.fromEntries(names.map((name, index) => [name, values[index]]))
    expect(named).toMatchObject({
      "'=Ada.score": '0.75',
      "'=Ada.prompt_hash": 'hash',
      "'=Ada.extractor_version": '1',
      "'=Ada.split": 'test',
      'Bea.compared': 'true',
      'Bea.prompt_hash': '',
      'Bea.source_url': 'https://example.org/a',
      best: "'=Ada",
      worst: 'Bea',
      difference: '0.25',
    })
  })
})
