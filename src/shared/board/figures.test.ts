import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BENCHMARK_FACTS, BENCHMARKS } from '../domain/benchmark.ts'
import { describeBenchmark, placeFigure } from './benchmarks.ts'
import { modelOf, ownOf, reportedOf } from './board.fixture.ts'
import { chooseFigure } from './choose-figure.ts'
import { evidenceOf } from './evidence.ts'
import { formatOf } from './figure.ts'
import { joinFigures, splitFigures } from './join-figures.ts'
import { mergeModels } from './merge-models.ts'
import { metricKind, metricKindOf } from './metric.ts'
import { mmluGroupOf, officialItems, officialTasks } from './task-sizes.ts'

describe('metrics', () => {
  it.each([
    ['accuracy', 'single-sample'],
    ['accuracy (MCF)', 'single-sample'],
    ['accuracy (top-1)', 'single-sample'],
    ['EM', 'single-sample'],
    ['strict match', 'single-sample'],
    ['pass@1', 'single-sample'],
    ['pass@1 (mean of 16)', 'single-sample'],
    ['maj@1', 'single-sample'],
    ['avg@32', 'single-sample'],
    ['overall score', 'single-sample'],
    ['pass@10', 'best-of'],
    ['maj@100', 'voted'],
    ['maj1@32', 'voted'],
    ['cons@64', 'voted'],
    ['accuracy (with tools)', 'with-tools'],
    ['maj@50 (with tools)', 'with-tools'],
    ['Elo', 'unknown'],
    ['', 'unknown'],
  ] as const)('%s is %s', (metric, kind) => {
    expect(metricKind(metric)).toBe(kind)
  })

  it('are voted where the note says so, whatever their name', () => {
    expect(metricKindOf(reportedOf({ marks: ['self-consistency'] }))).toBe('voted')
  })
})

describe('the figure of a cell', () => {
  const best = reportedOf()
  it.each([
    ['one own run before anything published', ownOf({ score: 0.1 }), best],
    [
      'single samples before votes',
      reportedOf({ date: '2023' }),
      reportedOf({ metric: 'maj@64', date: '2026' }),
    ],
    [
      'single samples by a rival before votes by the maker',
      reportedOf({ marks: ['comparison'] }),
      reportedOf({ metric: 'pass@10' }),
    ],
    [
      'the maker’s own before a rival’s newer one',
      reportedOf({ date: '2023-01' }),
      reportedOf({ marks: ['comparison'], date: '2025-12' }),
    ],
    ['the newest source', reportedOf({ date: '2025-02' }), reportedOf({ date: '2025-01' })],
    ['a dated source before an undated one', reportedOf({ date: '2020' }), reportedOf({ date: null })],
    ['published before imported', best, reportedOf({ provenance: 'imported' })],
    ['first-hand before transcribed', best, reportedOf({ marks: ['transcription'] })],
    ['undoubted before doubtful', best, reportedOf({ marks: ['doubtful'] })],
    ['the usual format of own runs', ownOf(), ownOf({ run: { format: 'zero-shot-cot', items: 1000 } })],
    ['most items of own runs', ownOf({ run: { items: 200 } }), ownOf({ run: { items: 100 } })],
    ['the newest of own runs', ownOf({ run: { id: 9 } }), ownOf({ run: { id: 8 } })],
  ])('is %s', (_, chosen, other) => {
    expect(chooseFigure([chosen, other])).toBe(chosen)
    expect(chooseFigure([other, chosen])).toBe(chosen)
  })

  it('does not depend on the order or on the scores', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            date: fc.constantFrom(null, '2024', '2024-05', '2025-01'),
            metric: fc.constantFrom('accuracy', 'maj@8'),
            marks: fc.constantFrom([], ['comparison' as const], ['transcription' as const]),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (known, score) => {
          const figures = known.map((of) => reportedOf(of))
          const chosen = chooseFigure(figures)
          expect(chooseFigure(figures.toReversed())).toBe(chosen)
          expect(chooseFigure(figures.map((figure) => ({ ...figure, score })))?.id).toBe(chosen?.id)
        },
      ),
    ))

  it('is none of none', () => {
    expect(chooseFigure([])).toBeNull()
  })
})

describe('sizes', () => {
  it.each([
    ['mmlu', 57, 14042],
    ['bbh', 27, 6511],
    ['math', 7, 5000],
  ])('%s has %i tasks that add up to %i items', (benchmark, tasks, items) => {
    const names = officialTasks(benchmark)
    expect(names).toHaveLength(tasks)
    expect(names.reduce((sum, task) => sum + (officialItems(benchmark, task) ?? 0), 0)).toBe(items)
    expect(officialItems(benchmark, null)).toBe(items)
  })

  it('agree with those of the benchmarks that are run here', () => {
    for (const benchmark of BENCHMARKS)
      expect(officialItems(benchmark, null)).toBe(BENCHMARK_FACTS[benchmark].officialTestItems)
  })

  it('group MMLU’s subjects as its authors do: 18, 13, 12 and 14', () => {
    const groups = Map.groupBy(officialTasks('mmlu'), mmluGroupOf)
    expect([...groups].map(([group, subjects]) => [group, subjects.length]).sort()).toEqual([
      ['humanities', 13],
      ['other', 14],
      ['social_sciences', 12],
      ['stem', 18],
    ])
    expect(officialItems('mmlu', 'category:stem')).toBe(3018)
  })

  it('are not made up', () => {
    expect(officialItems('bbh', 'constructor')).toBeNull()
    expect(officialItems('constructor', null)).toBeNull()
    expect(describeBenchmark('toString').name).toBe('toString')
  })
})

describe('evidence', () => {
  it.each([
    ['stated', reportedOf(), 1319, 'size'],
    ['with shots left open', reportedOf({ shots: null }), 1319, 'at-best'],
    ['of GPQA without its set', reportedOf({ benchmark: 'gpqa' }), 448, 'at-best'],
    ['of GPQA diamond', reportedOf({ benchmark: 'gpqa-diamond' }), 198, 'size'],
    [
      'on a validation split',
      reportedOf({ benchmark: 'c-eval', marks: ['validation-split'] }),
      1346,
      'at-best',
    ],
    ['on a small split', reportedOf({ benchmark: 'mmlu', marks: ['small-split'] }), null, null],
    ['of a benchmark nobody knows', reportedOf({ benchmark: 'mine' }), null, null],
    ['of a task', reportedOf({ benchmark: 'bbh', task: 'snarks' }), 178, 'size'],
    ['of an own run', ownOf(), 100, 'measured'],
  ] as const)('of a figure %s', (_, figure, items, basis) => {
    const evidence = evidenceOf(figure)
    expect(evidence).toMatchObject({ items, basis })
    expect(evidence.interval === null).toBe(items === null)
  })

  it('never takes a score for certain', () => {
    for (const score of [0, 1])
      expect(evidenceOf(reportedOf({ benchmark: 'aime24', score })).standardError).toBeGreaterThan(0.01)
  })
})

it.each([
  [0, true, 'zero-shot-cot'],
  [0, false, 'zero-shot-ao'],
  [5, true, 'in-context-cot'],
  [5, false, 'in-context-ao'],
  [null, true, null],
  [5, null, null],
])('shots %s and chain of thought %s make the format %s', (shots, chainOfThought, format) => {
  expect(formatOf(reportedOf({ shots, chainOfThought }))).toBe(format)
})

it.each([
  ['GSM8K', null, 'gsm8k', null],
  ['MATH', null, 'math', null],
  ['MATH-500', null, 'math-500', null],
  ['GPQA', 'diamond', 'gpqa-diamond', null],
  ['GPQA', 'main', 'gpqa-main', null],
  ['GPQA', null, 'gpqa', null],
  ['MMLU', 'astronomy', 'mmlu', 'astronomy'],
  ['  C-Eval ', null, 'c-eval', null],
  ['MMLU-Pro', null, 'mmlu-pro', null],
])('%s with the subset %s is %s, task %s', (name, subset, benchmark, task) => {
  expect(placeFigure(name, subset)).toEqual({ benchmark, task })
})

it('figures survive the wire, their sources sent once', () => {
  const figures = [
    ownOf(),
    reportedOf(),
    reportedOf({ marks: ['doubtful'], task: 'astronomy', note: '' }),
    reportedOf({ shots: null, chainOfThought: null, hubRun: true, note: 'As told.' }),
  ]
  const sent = splitFigures(figures)
  expect(sent.sources).toHaveLength(1)
  expect(joinFigures(JSON.parse(JSON.stringify(sent)))).toEqual(figures)
})

it('of what several say of a model, the first that says something counts', () => {
  expect(
    mergeModels([
      modelOf({ name: 'B', paramsB: 7 }),
      modelOf({ name: 'A' }),
      modelOf({ name: 'B', paramsB: 8, openWeights: false, organisation: 'Lab' }),
    ]),
  ).toEqual([
    modelOf({ name: 'A' }),
    modelOf({ name: 'B', paramsB: 7, openWeights: false, organisation: 'Lab' }),
  ])
})
