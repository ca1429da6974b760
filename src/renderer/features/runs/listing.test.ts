import { describe, expect, it } from 'vitest'
import type { RunSummary } from '#shared/contract/views.ts'
import { noOutcomes } from '#shared/domain/outcome.ts'
import { filterRuns } from './filtering.ts'
import { parseRunsSearch } from './search.ts'
import { queueOf, sortRuns } from './sorting.ts'

function run(id: number, known: Partial<RunSummary>): RunSummary {
  return {
    id,
    label: null,
    status: 'done',
    stopReason: null,
    stopCause: null,
    elsewhere: null,
    model: 'm',
    benchmark: 'gsm8k',
    format: 'zero-shot-ao',
    method: 'single',
    prompt: { name: 'p', version: 1, hash: 'h', kind: 'shipped' },
    study: null,
    sampling: { temperature: 0, maxTokens: null, samples: 1, seed: null },
    scope: { tasks: null, ofTasks: 1, items: 10, ofItems: 10 },
    n: 10,
    attempts: 10,
    scored: 10,
    correct: 5,
    accuracy: null,
    accuracyMacro: null,
    ci95: null,
    ci95Macro: null,
    outcomes: noOutcomes(),
    usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
    costUsd: null,
    durationMs: 0,
    complete: true,
    extractorVersion: 1,
    createdAt: `2026-01-0${id}T00:00:00Z`,
    finishedAt: null,
    ...known,
  }
}

const RUNS = [
  run(1, { model: 'b10', accuracy: 0.2, costUsd: 3 }),
  run(2, { model: 'b9', benchmark: 'bbh', accuracy: 0.9, accuracyMacro: 0.1 }),
  run(3, { model: 'a', costUsd: 1 }),
]

describe('sortRuns', () => {
  it.each([
    ['newest first without a column', {}, [3, 2, 1]],
    ['by name, numbers in it by their size', { sort: 'model' }, [3, 2, 1]],
    ['by the average each benchmark is ranked by', { sort: 'score' }, [2, 1, 3]],
    ['what has no value last, descending too', { sort: 'score', desc: true }, [1, 2, 3]],
    ['newest first among equals', { sort: 'status', desc: true }, [3, 2, 1]],
    ['by cost', { sort: 'cost', desc: true }, [1, 3, 2]],
  ] as const)('%s', (_, search, ids) => {
    expect(sortRuns(RUNS, search).map(({ id }) => id)).toEqual(ids)
  })
})

it('shows what is under way first, waiting runs in the order they came', () => {
  const waiting = [
    run(4, { status: 'queued' }),
    run(5, { status: 'queued' }),
    run(6, { status: 'running' }),
    run(7, { status: 'paused' }),
  ]
  expect(sortRuns([...RUNS, ...waiting], {}).map(({ id }) => id)).toEqual([6, 4, 5, 7, 3, 2, 1])
})

it('queues the runs of this process alone, in the order they came', () => {
  const elsewhere = { host: 'lab', pid: 7 }
  const waiting = [3, 1].map((id) => run(id, { status: 'queued' }))
  expect(queueOf([...waiting, run(2, { status: 'queued', elsewhere }), run(4, {})])).toEqual([1, 3])
})

const VARIANT = run(4, {
  prompt: { name: 'p ~ trigger/1', version: 1, hash: 'v', kind: 'variant' },
  study: { id: 1, variant: 'trigger/1' },
})

const STOPPED = run(5, { benchmark: 'math', status: 'stopped', stopCause: 'quota' })

describe('filterRuns', () => {
  it.each([
    ['all without a filter', {}, [1, 2, 3, 5]],
    ['those of a model', { model: 'a' }, [3]],
    ['those of a benchmark with a status', { benchmark: 'gsm8k', status: 'done' }, [1, 3]],
    ['those that stopped for a reason', { status: 'quota' }, [5]],
    ['those that hold every word', { text: 'B9 BBH' }, [2]],
    ['none where a word is missing', { text: 'b9 mmlu' }, []],
    ['variants of a study too where they are wanted', { variants: true }, [1, 2, 3, 4, 5]],
  ] as const)('%s', (_, filter, ids) => {
    expect(filterRuns([...RUNS, VARIANT, STOPPED], filter).map(({ id }) => id)).toEqual(ids)
  })
})

describe('parseRunsSearch', () => {
  it.each([
    [
      { model: 42, benchmark: 'bbh', format: 'x', text: '' },
      { model: '42', benchmark: 'bbh' },
    ],
    [{ selected: [3, 3, -1, 'x'], new: 'yes' }, { selected: [3] }],
    [
      // A new run's choices are held against the contract where its form is.
      { new: true, models: ['m'], limit: 0, nonsense: 1 },
      { new: true, models: ['m'], limit: 0 },
    ],
    [
      { sort: 'cost', desc: true },
      { sort: 'cost', desc: true },
    ],
    [{ sort: 'cost', desc: 'yes' }, { sort: 'cost' }],
    [{ sort: 'colour', desc: true }, {}],
  ])('%j → %j', (raw, search) => {
    expect(parseRunsSearch(raw)).toEqual(search)
  })
})
