import { expect, it } from 'vitest'
import type { RunSummary } from '#shared/contract/views.ts'
import { suggestPairs } from './suggest-pairs.ts'

// Only what pairs are told by is of any matter here.
const run = (
  id: number,
  known: Partial<RunSummary> & { hash?: string; kind?: RunSummary['prompt']['kind'] },
): RunSummary =>
  ({
    id,
    n: 5,
    scored: 5,
    complete: true,
    scope: { tasks: null, ofTasks: 1, items: 5, ofItems: 5 },
    sampling: { temperature: 0, samples: 1, seed: null },
    benchmark: 'gsm8k',
    format: 'zero-shot-cot',
    model: 'm',
    prompt: { name: 'p', version: 1, hash: known.hash ?? 'h', kind: known.kind ?? 'own' },
    ...known,
  }) as RunSummary

it('pairs runs that differ in one thing alone, another prompt first, the earlier as A', () => {
  const pairs = suggestPairs([
    run(1, {}),
    run(2, { hash: 'other' }),
    run(3, { format: 'zero-shot-ao', hash: 'ao' }),
    run(4, { model: 'n' }),
    run(5, { benchmark: 'bbh' }),
    run(6, { scored: 0, hash: 'unasked' }),
    run(8, { hash: 'paraphrase', kind: 'variant' }),
    run(9, { hash: 'part', n: 2 }),
    run(10, { hash: 'cut off', complete: false }),
    run(7, { model: 'n', format: 'in-context-cot' }),
  ])
  expect(pairs.map(({ a, b, differ }) => [a.id, b.id, differ])).toEqual([
    [1, 2, 'prompt'],
    [4, 7, 'format'],
    [2, 3, 'format'],
    [1, 3, 'format'],
    [1, 4, 'model'],
  ])
})
