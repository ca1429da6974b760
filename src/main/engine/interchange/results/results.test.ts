import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { toDataFile } from '../../benchmarks/index.ts'
import { parseEdition } from './published-edition.ts'
import { readResults } from './read-results.ts'
import { RESULT_COLUMNS } from './result-row.ts'
import { writeResultsTemplate } from './template.ts'

const fileOf = (text: string, name = 'mine.csv') => toDataFile(name, Buffer.from(text))
const HEADER = 'model,benchmark,score_percent,params_b,open_weights,cot,shots,source_url,subset\n'
const GOOD = 'Ada-7B,GSM8K,56.9,7,yes,true,8,https://example.org/a,\n'

describe('the template', () => {
  const text = writeResultsTemplate()

  it('has every column once', () => {
    const [header] = parse(text) as string[][]
    expect(header).toEqual([...RESULT_COLUMNS])
    expect(new Set(header).size).toBe(header?.length)
  })

  it('is refused row by row until its example is replaced, then read', () => {
    expect(readResults(fileOf(text)).bad).toEqual([
      {
        line: 2,
        field: 'model',
        value: 'Example-7B (replace this row)',
        reason: 'is the example of the template',
      },
    ])
    const { results, bad } = readResults(fileOf(text.replace('Example-7B (replace this row)', 'Ada-7B')))
    expect(bad).toEqual([])
    expect(results.figures).toMatchObject([
      { model: 'Ada-7B', benchmark: 'gsm8k', score: 0.812, shots: 8, chainOfThought: true },
    ])
    expect(results.models).toMatchObject([{ paramsB: 7, type: 'RLHF', openWeights: true }])
  })
})

describe('a file of results', () => {
  it.each([
    ['Ada-7B,GSM8K,101,,,,,,', 'score_percent', 'is not a number from 0 to 100'],
    ['Ada-7B,GSM8K,56.9%,,,,,,', 'score_percent', 'is not a number from 0 to 100'],
    ['Ada-7B,GSM8K,,,,,,,', 'score_percent', 'is missing'],
    [',GSM8K,50,,,,,,', 'model', 'is missing'],
    ['Ada-7B,?!,50,,,,,,', 'benchmark', 'is no name'],
    ['Ada\u001b[2J,GSM8K,50,,,,,,', 'model', 'must not contain control characters'],
    ['Ada-7B,GSM8K,50,seven,,,,,', 'params_b', 'is not a number from 0 to 1000000'],
    ['Ada-7B,GSM8K,50,,maybe,,,,', 'open_weights', 'is neither true nor false'],
    ['Ada-7B,GSM8K,50,,,,2.5,,', 'shots', 'is not a whole number from 0 to 1000'],
    ['Ada-7B,GSM8K,50,,,,,javascript:alert(1),', 'source_url', 'is no web address (https://…)'],
  ])('“%s”: %s %s', (row, field, reason) => {
    const { results, bad } = readResults(fileOf(`${HEADER}${GOOD}${row}\n`))
    expect(bad).toMatchObject([{ line: 3, field, reason }])
    expect(results.figures).toHaveLength(1)
  })

  it('names every field that is wrong, and the line a row begins on', () => {
    const { bad, badRows } = readResults(fileOf(`${HEADER}Ada-7B,GSM8K,50,"\n",,,,,\n,GSM8K,-1,,,,,,\n`))
    expect(badRows).toBe(1)
    expect(bad).toEqual([
      { line: 4, field: 'model', value: null, reason: 'is missing' },
      { line: 4, field: 'score_percent', value: '-1', reason: 'is not a number from 0 to 100' },
    ])
  })

  it('says which columns it knows nothing of, and whose scores look like fractions', () => {
    const rows = ['A,GSM8K,0.41,x,', 'B,GSM8K,1,y,', 'A,MATH,0.5,,', 'B,MATH,20,,', 'A,BBH,0,,', '?,BBH,-,,']
    const csv = `model,benchmark,score_percent,Temperature,\n${rows.map((row) => `${row}\n`).join('')}`
    const json = JSON.stringify([
      { model: 'A', benchmark: 'GSM8K', score_percent: 0.41, temperature: 0 },
      { model: 'B', benchmark: 'GSM8K', score_percent: 1, metric: 'accuracy' },
    ])
    const found = {
      unknownColumns: ['temperature'],
      lowScores: [{ benchmark: 'gsm8k', figures: 2, highest: 1 }],
    }
    expect(readResults(fileOf(csv))).toMatchObject({ ...found, goodRows: 5, badRows: 1 })
    expect(readResults(fileOf(json, 'mine.json'))).toMatchObject({ ...found, goodRows: 2, badRows: 0 })
    expect(readResults(fileOf(HEADER + GOOD))).toMatchObject({ unknownColumns: [], lowScores: [] })
  })

  it('keeps a score as it was written', () =>
    void expect(readResults(fileOf(HEADER + GOOD)).results.figures[0]?.score).toBe(0.569))

  it('takes models and sources together', () => {
    const { results } = readResults(fileOf(`${HEADER}Ada-7B,MATH,20,,,,,https://example.org/a,\n${GOOD}`))
    expect(results.models).toMatchObject([{ name: 'Ada-7B', paramsB: 7 }])
    expect(results.sources).toMatchObject([{ url: 'https://example.org/a', title: 'https://example.org/a' }])
    expect(results.figures.map(({ source }) => source)).toEqual([1, 1])
  })

  it('tells GPQA’s sets apart, and tasks from benchmarks', () => {
    const rows = ['GPQA,50,,,,,,diamond', 'GPQA,50,,,,,,', 'MMLU,50,,,,,,astronomy', 'My Bench 2,50,,,,,,']
    const { results } = readResults(fileOf(HEADER + rows.map((row) => `Ada-7B,${row}\n`).join('')))
    expect(results.figures.map(({ benchmark, task }) => [benchmark, task])).toEqual([
      ['gpqa-diamond', null],
      ['gpqa', null],
      ['mmlu', 'astronomy'],
      ['my-bench-2', null],
    ])
  })

  it('may be JSON, with lines for what is bad', () => {
    const rows = [
      { model: 'Ada-7B', benchmark: 'GSM8K', score_percent: 56.9, cot: true, shots: null, note: 'a [ b' },
      { model: 'Ada-7B', benchmark: 'GSM8K' },
      'nonsense',
    ]
    for (const document of [rows, { results: rows }]) {
      const text = JSON.stringify(document, null, 1)
      const { results, bad } = readResults(fileOf(text, 'mine.json'))
      expect(results.figures).toMatchObject([{ score: 0.569, chainOfThought: true, shots: null }])
      const lines = text.split('\n')
      const second = lines.findIndex((line, index) => index > 5 && line.includes('{')) + 1
      const third = lines.findIndex((line) => line.includes('nonsense')) + 1
      expect(bad[0]).toEqual({ line: second, field: 'score_percent', value: null, reason: 'is missing' })
      expect(bad.slice(1).map(({ line }) => line)).toEqual([third, third, third])
    }
  })

  it.each([
    ['a,b\n1,2\n', 'the first line names no column model, benchmark, score_percent'],
    ['', 'the first line names no column'],
    ['{"a": 1}', 'holds no list of results'],
    ['[1,', 'is not JSON'],
    ['model,benchmark,score_percent\n"open', 'never closed'],
  ])('that is none is refused: %j', (text, message) => {
    expect(() => readResults(fileOf(text))).toThrow(message)
  })
})

test('an edition whose figures name nothing is refused', () => {
  const figure = {
    model: 'A',
    source: 1,
    benchmark: 'GSM8K',
    subset: null,
    scorePercent: 50,
    shots: null,
    cot: null,
    metric: 'accuracy',
    ownRun: null,
    note: null,
    marks: [],
  }
  const edition = { version: 1, compiled: '2026-01-01', sources: [], models: [], figures: [figure] }
  expect(() => parseEdition(edition, 'x.json')).toThrow(
    'x.json: figures.0.model: “A” is not among the models',
  )
  expect(() => parseEdition({ ...edition, version: 'one' }, 'x.json')).toThrow('x.json: version')
})
