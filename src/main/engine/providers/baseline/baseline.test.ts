import { describe, expect, it } from 'vitest'
import type { Baseline, Model } from '#shared/domain/model.ts'
import type { AskedItem, CompletionRequest } from '../provider.ts'
import { baselineProvider } from './index.ts'

const FALLEN_BACK = 'There is nothing to go by here, so I take'

const itemOf = (known: Partial<AskedItem>): AskedItem => ({
  hash: 'h',
  answerType: 'number',
  question: 'Of 1,800 eggs 3.5 % break; how many of the last 12 are whole?',
  options: [],
  exemplarAnswers: [],
  ...known,
})
const choice = itemOf({ answerType: 'choice', options: ['ox', 'owl', 'fox'] })
const yesNo = itemOf({ answerType: 'boolean-like', options: ['Yes', 'No'] })
const wordless = itemOf({ answerType: 'words', question: 'Sort them.' })

function ask(baseline: Baseline, item: AskedItem, rest: Partial<CompletionRequest> = {}) {
  const unknown = { organisation: null, paramsB: null, type: null, baseUrl: null, keyEnv: null }
  const model: Model = {
    name: `baseline:${baseline}`,
    provider: 'baseline',
    modelId: baseline,
    priceInUsdPerMtok: 0,
    priceOutUsdPerMtok: 0,
    ...unknown,
  }
  const request = { messages: [], temperature: null, maxTokens: null, seed: 0, sample: 0, ...rest }
  return baselineProvider(model).complete({ item, signal: new AbortController().signal, ...request })
}

const textOf = async (baseline: Baseline, item: AskedItem, rest: Partial<CompletionRequest> = {}) =>
  (await ask(baseline, item, rest)).text

describe('baselines', () => {
  it.each<[Baseline, string, AskedItem, string]>([
    ['first-option', 'a choice', choice, 'The answer is (A).'],
    ['first-option', 'options without letters', yesNo, 'The answer is Yes.'],
    [
      'first-option',
      'no options',
      itemOf({}),
      `${FALLEN_BACK} the question's last number.\nThe answer is 12.`,
    ],
    ['last-number', 'numbers', itemOf({}), 'The answer is 12.'],
    ['last-number', 'a thousands separator', itemOf({ question: 'Is it 1,800?' }), 'The answer is 1,800.'],
    ['last-number', 'a list of numbers', itemOf({ question: 'Which of 1,2 and 3,45?' }), 'The answer is 45.'],
    ['last-number', 'a negative number', itemOf({ question: 'Add 5 to -2.50.' }), 'The answer is -2.50.'],
    [
      'last-number',
      'a choice without numbers',
      { ...choice, question: 'Which?' },
      `${FALLEN_BACK} the first option.\nThe answer is (A).`,
    ],
    ['majority', 'exemplars', { ...choice, exemplarAnswers: ['(C)', '(B)', '(B)'] }, 'The answer is (B).'],
    ['majority', 'a tie', { ...choice, exemplarAnswers: ['(C)', '(B)', '(B)', '(C)'] }, 'The answer is (C).'],
    ['majority', 'no exemplars', choice, `${FALLEN_BACK} the first option.\nThe answer is (A).`],
    ['majority', 'neither', itemOf({}), `${FALLEN_BACK} the question's last number.\nThe answer is 12.`],
    [
      'random',
      'one exemplar',
      { ...wordless, exemplarAnswers: ['b a'] },
      `${FALLEN_BACK} one of the examples' answers by chance.\nThe answer is b a.`,
    ],
    ['random', 'nothing', wordless, 'There is nothing here to guess from.'],
    ['majority', 'nothing', wordless, 'There is nothing here to guess from.'],
  ])('%s, given %s', async (baseline, _, item, text) => {
    expect(await textOf(baseline, item)).toBe(text)
  })

  it('use no tokens and have no request behind them', async () => {
    expect(await ask('random', choice)).toMatchObject({
      finishReason: 'stop',
      usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
      requestId: null,
    })
  })

  it('stop when aborted', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(ask('random', choice, { signal })).rejects.toThrow('enough')
  })
})

describe('baseline:random', () => {
  const draws = (rest: (index: number) => [AskedItem, Partial<CompletionRequest>]) =>
    Promise.all(Array.from({ length: 3000 }, (_, index) => textOf('random', ...rest(index))))

  it.each<[string, (index: number) => [AskedItem, Partial<CompletionRequest>]]>([
    ['items', (index) => [{ ...choice, hash: `h${index}` }, {}]],
    ['samples', (index) => [choice, { sample: index }]],
    ['seeds', (index) => [choice, { seed: index }]],
  ])('spreads evenly over the options as %s change', async (_, rest) => {
    const counts = Map.groupBy(await draws(rest), (text) => text)
    expect([...counts.keys()].sort()).toEqual([
      'The answer is (A).',
      'The answer is (B).',
      'The answer is (C).',
    ])
    // Five standard deviations of a third of 3,000 draws.
    for (const equal of counts.values()) expect(Math.abs(equal.length - 1000)).toBeLessThan(130)
  })

  it('gives the same answer to the same item, sample and seed', async () => {
    const rest = (index: number): [AskedItem, Partial<CompletionRequest>] => [choice, { sample: index }]
    expect(await draws(rest)).toEqual(await draws(rest))
  })

  it('takes one of the numbers of a question that asks for one', async () => {
    const texts = new Set(await draws((index) => [itemOf({}), { sample: index }]))
    expect([...texts].sort()).toEqual(['The answer is 1,800.', 'The answer is 12.', 'The answer is 3.5.'])
  })
})
