import { expect, it } from 'vitest'
import { addUpEstimates, type Estimated } from './estimate.ts'

const run = (model: string, costUsd: Estimated['costUsd'], timeMs: Estimated['timeMs']): Estimated => ({
  model,
  requests: 10,
  input: { tokens: 100 },
  output: { tokens: { low: 1, high: 3 } },
  costUsd,
  timeMs,
})

it('adds up what is known, and names of whom it is not', () => {
  const dollars = { low: 1, high: 2 }
  expect(addUpEstimates([run('a', dollars, null), run('b', dollars, null), run('c', null, null)])).toEqual({
    requests: 30,
    inputTokens: 300,
    outputTokens: { low: 3, high: 9 },
    costUsd: { span: { low: 2, high: 4 }, without: ['c'] },
    timeMs: { span: null, without: ['a', 'b', 'c'] },
  })
})
