import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { ownOf } from '#shared/board/board.fixture.ts'
import type { BoardModel, Figure, ReportedFigure } from '#shared/board/figure.ts'
import { type BoardViewInput, boardView } from '#shared/contract/board-view.ts'
import { type BoardExport, writeBoard } from './write-board.ts'

const source = {
  id: 1,
  title: 'A page | of & results_1',
  url: 'https://example.org/a_b?c=1%20&d#e',
  date: '2025-01',
  attribution: null,
}
const modelOf = (name: string): BoardModel => ({
  name,
  organisation: null,
  released: null,
  paramsB: 7,
  activeParamsB: null,
  type: null,
  openWeights: true,
  priceInUsdPerMtok: null,
  priceOutUsdPerMtok: null,
})
const figureOf = (known: Partial<ReportedFigure> & { model: string; id: string }): ReportedFigure => ({
  provenance: 'published',
  benchmark: 'gsm8k',
  task: null,
  score: 0.5,
  metric: 'accuracy',
  shots: 8,
  chainOfThought: true,
  source,
  marks: [],
  hubRun: null,
  note: null,
  ...known,
})

function exported(
  figures: readonly Figure[],
  known: Partial<Pick<BoardExport, 'as' | 'layout' | 'top'>> & { view?: BoardViewInput } = {},
): { text: string; rows: number } {
  const chunks = writeBoard({
    models: [...new Set(figures.map(({ model }) => model))].map(modelOf),
    figures,
    as: 'csv',
    layout: 'wide',
    top: null,
    ...known,
    view: boardView.parse(known.view ?? {}),
  })
  let text = ''
  for (;;) {
    const next = chunks.next()
    if (next.done) return { text, rows: next.value.rows }
    text += next.value
  }
}
const records = (text: string): Record<string, string>[] => parse(text, { columns: true })

const FIGURES = [
  figureOf({ id: 'a', model: 'Ada', score: 0.569 }),
  figureOf({ id: 'b', model: 'Ada', score: 0.7, marks: ['comparison'] }),
  figureOf({ id: 'c', model: 'Ada', score: 0.4, shots: 0 }),
  figureOf({ id: 'd', model: 'Bob', score: 0.8, shots: null, hubRun: true }),
  figureOf({ id: 'e', model: 'Bob', benchmark: 'math', score: 0.9, metric: 'maj@64', note: 'one, "two"' }),
  figureOf({ id: 'f', model: 'Bob', benchmark: 'bbh', task: 'navigate', score: 0.9 }),
]

describe('CSV', () => {
  it('says how sure an average is, as far as its figures do', () => {
    const of = { as: 'csv' as const, view: { benchmarks: ['gsm8k'] } }
    const one = figureOf({ id: 'x', model: 'Ada' })
    const [alone] = records(exported([one], of).text)
    expect(alone?.average_low).toBe(alone?.['gsm8k.ci95_low'])
    expect(alone?.average_high).toBe(alone?.['gsm8k.ci95_high'])
    const both = [one, figureOf({ id: 'z', model: 'Ada', benchmark: 'math' })]
    const [known] = records(exported(both, { view: { benchmarks: ['gsm8k', 'math'] } }).text)
    const half = 1.959964 * Number(known?.average_standard_error)
    expect(half).toBeGreaterThan(0.01)
    expect(Number(known?.average_low)).toBeCloseTo(0.5 - half, 6)
    expect(Number(known?.average_high)).toBeCloseTo(0.5 + half, 6)
    const unknown = figureOf({ id: 'y', model: 'Ada', benchmark: 'my-bench' })
    expect(records(exported([unknown], { view: { benchmarks: ['my-bench'] } }).text)).toMatchObject([
      { average: '0.5', average_low: '', average_high: '' },
    ])
  })

  it.each(['wide', 'tidy', 'figures'] as const)('%s: every header is there once', (layout) => {
    const [header] = parse(exported(FIGURES, { layout }).text) as string[][]
    expect(new Set(header).size).toBe(header?.length)
  })

  it('wide: a row a model, empty where a figure is missing', () => {
    const { text, rows } = exported(FIGURES, { view: { sort: [{ by: 'score/gsm8k' }] } })
    const [bob, ada] = records(text)
    expect(rows).toBe(2)
    expect(bob).toMatchObject({
      model: 'Bob',
      rank_best: '1',
      'gsm8k.score': '0.8',
      'gsm8k.n': '1319',
      'gsm8k.interval_basis': 'at-best',
      'gsm8k.hub_run': 'true',
      'math.rankable': 'false',
      'math.note': 'one, "two"',
      'bbh.score': '',
      average: '',
    })
    expect(ada).toMatchObject({
      model: 'Ada',
      'gsm8k.score': '0.569',
      'gsm8k.more_figures': '2',
      'math.score': '',
    })
    expect(Number(ada?.['gsm8k.ci95_low'])).toBeCloseTo(0.5421, 3)
  })

  it.each(['wide', 'tidy', 'figures'] as const)('%s: no noise of binary fractions', (layout) => {
    const { text } = exported([figureOf({ id: 'n', model: 'Ada', score: 0.8410000000000001 })], { layout })
    expect(text).toMatch(/,0\.841,/)
    expect(text).not.toMatch(/\d\.0*[1-9]\d{12}/)
  })

  it('tidy: a row a model × benchmark × format × subset', () => {
    const { text, rows } = exported(FIGURES, {
      layout: 'tidy',
      view: { sort: [{ by: 'model', descending: false }] },
    })
    expect(rows).toBe(5)
    expect(
      records(text).map(({ model, benchmark, subset, format, score, more_figures }) =>
        [model, benchmark, subset, format, score, more_figures].join(' '),
      ),
    ).toEqual([
      'Ada gsm8k  in-context-cot 0.569 1',
      'Ada gsm8k  zero-shot-cot 0.4 0',
      'Bob gsm8k   0.8 0',
      'Bob math  in-context-cot 0.9 0',
      'Bob bbh navigate in-context-cot 0.9 0',
    ])
  })

  it.each(['tidy', 'figures'] as const)(
    '%s: tasks of a model without a figure of the whole benchmark',
    (layout) => {
      const alone = [
        figureOf({ id: 'y', model: 'Zoe', benchmark: 'mmlu', task: 'anatomy', score: 0.3 }),
        figureOf({ id: 'z', model: 'Zed', benchmark: 'mmlu', task: 'virology', score: 0.4 }),
        figureOf({ id: 'w', model: 'Wim', benchmark: 'aime24', task: 'part 1' }),
      ]
      const { text } = exported([...FIGURES, ...alone], { layout })
      const added = records(text).filter(({ model }) => !['Ada', 'Bob'].includes(model ?? ''))
      expect(added.map((row) => [row.model, row.benchmark, row.subset, row.score, row.rank_best])).toEqual([
        ['Zed', 'mmlu', 'virology', '0.4', ''],
        ['Zoe', 'mmlu', 'anatomy', '0.3', ''],
      ])
      const filtered = exported([...FIGURES, ...alone], { layout, view: { text: 'zoe' } })
      expect(records(filtered.text).map(({ model }) => model)).toEqual(['Zoe'])
    },
  )

  it('figures: a row a figure, those that the board shows marked', () => {
    const { text, rows } = exported(FIGURES, {
      layout: 'figures',
      view: { sort: [{ by: 'model', descending: false }] },
    })
    expect(rows).toBe(FIGURES.length)
    const ofAda = records(text).filter(({ model, benchmark }) => model === 'Ada' && benchmark === 'gsm8k')
    expect(ofAda.map(({ score, shown, more_figures }) => [score, shown, more_figures])).toEqual([
      ['0.569', 'true', '2'],
      ['0.4', 'false', '2'],
      ['0.7', 'false', '2'],
    ])
  })

  it('cannot run in a spreadsheet', () => {
    const hostile = figureOf({ id: 'x', model: '=HYPERLINK("http://x")', note: '@SUM(A1)', metric: '+1' })
    for (const layout of ['wide', 'tidy'] as const) {
      const cells = (parse(exported([hostile], { layout }).text) as string[][]).flat()
      expect(cells).toContain(`'=HYPERLINK("http://x")`)
      expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([])
    }
  })
})

test('JSON says the same as CSV, and its view', () => {
  const view = { sort: [{ by: 'score/gsm8k' as const }] }
  const wide = JSON.parse(exported(FIGURES, { as: 'json', view }).text)
  expect(wide.view).toEqual(boardView.parse(view))
  expect(wide.rankedBy).toBe('gsm8k')
  expect(wide.rows).toMatchObject([
    { model: 'Bob', cells: { gsm8k: { score: 0.8, shots: null }, bbh: null } },
    { model: 'Ada', cells: { gsm8k: { score: 0.569, source_url: source.url } } },
  ])
  const tidy = JSON.parse(exported(FIGURES, { as: 'json', layout: 'tidy' }).text)
  expect(tidy.rows).toHaveLength(5)
  expect(JSON.parse(exported([], { as: 'json' }).text).rows).toEqual([])
})

describe('tables for reading', () => {
  it('Markdown: figures with marks, intervals and a footnote for each source', () => {
    const { text } = exported(FIGURES, { as: 'markdown', view: { sort: [{ by: 'score/gsm8k' }] } })
    expect(text).toContain('80.0\\*~ \\[77.8, 82.1\\][^1]')
    expect(text).toContain('(maj@64)')
    expect(text).toContain('| – |')
    expect(
      text.match(/^\[\^1\]: A page \\\| of & results\\_1, 2025-01, <https:\/\/example.org/gm),
    ).toHaveLength(1)
    const pipes = text.split('\n').filter((line) => line.startsWith('| '))
    expect(new Set(pipes.map((line) => line.replaceAll('\\|', '').split('|').length)).size).toBe(1)
  })

  it('LaTeX: booktabs, with nothing unescaped', () => {
    const odd = figureOf({ id: 'x', model: '50% & {a}_b^c~#$\\' })
    const { text } = exported([odd], { as: 'latex', view: { benchmarks: ['gsm8k'] } })
    expect(text).toContain(
      '50\\% \\& \\{a\\}\\_b\\textasciicircum{}c\\textasciitilde{}\\#\\$\\textbackslash{} &',
    )
    expect(text).toContain('\\begin{tabular}{rllrrr}')
    expect(text).toContain('\\toprule')
    expect(text).toContain('\\url{https://example.org/a_b?c=1%20&d#e}')
    expect(text.split('{').length).toBe(text.split('}').length)
  })

  it.each(['markdown', 'latex'] as const)('%s says what it is of, and what its own marks mean', (as) => {
    const plain = [figureOf({ id: 'x', model: 'Ada' }), figureOf({ id: 'y', model: 'Bob' })]
    const { text } = exported(plain, { as, top: 1, view: { weights: 'any', benchmarks: ['gsm8k'] } })
    expect(text).toContain('The first 1 of 2 models.')
    for (const absent of ['imported', 'doubted', 'metric in parentheses', 'unfinished', 'other sources'])
      expect(text).not.toContain(absent)
    const chosen = exported([...plain, ownOf({ model: 'Ada', run: { complete: false } })], {
      as,
      view: { text: 'a%b', benchmarks: ['gsm8k'] },
    })
    expect(chosen.text).toMatch(/0 models, only: “a\\?%b”\./)
    const own = exported([ownOf({ model: 'Ada', run: { complete: false } })], {
      as,
      view: { provenance: ['own'], paramsB: { min: null, max: null } },
    })
    expect(own.text).toContain('1 model, only: own.')
    expect(own.text).toContain('An unfinished run is neither ranked nor averaged.')
    expect(own.text).toContain('measured by an own run')
  })

  it.each(['markdown', 'latex'] as const)('%s has no tidy layout', (as) => {
    expect(() => exported(FIGURES, { as, layout: 'tidy' })).toThrow('the tidy layout is for CSV and JSON')
  })
})

test.each([
  ['csv', 'wide'],
  ['json', 'wide'],
  ['markdown', 'wide'],
  ['latex', 'wide'],
  ['latex', 'pages'],
  ['csv', 'tidy'],
  ['json', 'figures'],
] as const)('the first rows only, with the places they have among all: %s, %s', (as, layout) => {
  const view: BoardViewInput = { sort: [{ by: 'score/gsm8k', descending: false }] }
  const first = exported(FIGURES, { as, layout, view, top: 1 })
  expect(first.text).toContain('Ada')
  expect(first.text).not.toContain('Bob')
  expect(exported(FIGURES, { as, layout, view, top: 2 })).toEqual(exported(FIGURES, { as, layout, view }))
  if (as === 'csv' && layout === 'wide') expect(records(first.text)).toMatchObject([{ rank_best: '2' }])
})

test.each(['csv', 'json', 'markdown'] as const)('%s has no table over several pages', (as) => {
  expect(() => exported(FIGURES, { as, layout: 'pages' })).toThrow('a table over several pages is for LaTeX')
})

test('50,000 rows come in chunks, none of them long, and the same bytes each time', () => {
  const benchmarks = Array.from({ length: 100 }, (_, index) => `b${index}`)
  const models = Array.from({ length: 500 }, (_, index) => modelOf(`model-${index}`))
  const figures = models.flatMap(({ name: model }) =>
    benchmarks.map((benchmark) => figureOf({ id: `${model}/${benchmark}`, model, benchmark })),
  )
  const view = boardView.parse({ columns: benchmarks.map((benchmark) => ({ benchmark })) })
  const write = () => writeBoard({ models, figures, view, as: 'csv', layout: 'tidy', top: null })
  let longest = 0
  let chunks = 0
  const again = write()
  const stream = write()
  for (;;) {
    const next = stream.next()
    expect(again.next()).toEqual(next)
    if (next.done) {
      expect(next.value).toEqual({ rows: 50_000 })
      break
    }
    chunks++
    longest = Math.max(longest, next.value.length)
  }
  expect(longest).toBeLessThan(70_000)
  expect(chunks).toBeGreaterThan(50)
})
