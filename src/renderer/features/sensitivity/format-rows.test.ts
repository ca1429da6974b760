import { expect, it } from 'vitest'
import type { RunSummary } from '#shared/contract/views.ts'
import { listFormatRows } from './format-rows.ts'

// Only what rows are told by is of any matter here.
const run = (id: number, known: Partial<RunSummary>): RunSummary =>
  ({ id, scored: 5, complete: true, benchmark: 'gsm8k', model: 'm', ...known }) as RunSummary

it('pairs the newest finished runs with and without thinking, in and out of context', () => {
  const rows = listFormatRows([
    run(1, { format: 'zero-shot-cot' }),
    run(2, { format: 'zero-shot-ao' }),
    run(3, { format: 'zero-shot-cot' }),
    run(4, { format: 'zero-shot-cot', complete: false }),
    run(5, { format: 'in-context-cot' }),
    run(6, { format: 'in-context-cot', benchmark: 'mmlu' }),
    run(7, { format: 'in-context-ao', benchmark: 'mmlu' }),
    run(8, { format: 'in-context-ao', model: 'lonely' }),
  ])
  expect(
    rows.map(({ benchmark, measures, gains }) => [
      benchmark,
      measures,
      gains.map(({ context, cot, answerOnly }) => [context, cot.id, answerOnly.id]),
    ]),
  ).toEqual([
    ['gsm8k', 'reasoning', [['zero-shot', 3, 2]]],
    ['mmlu', 'knowledge', [['in-context', 6, 7]]],
  ])
})
