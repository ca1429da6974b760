import { expect, it } from 'vitest'
import type { BenchmarkData } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { chooseTasks, chosenTasks } from './selection.ts'

const data = (benchmark: Benchmark, tasks: readonly string[]): BenchmarkData => ({
  benchmark,
  name: benchmark,
  testItems: tasks.length,
  officialTestItems: null,
  exemplars: [],
  tasks: [
    ...tasks.map((task) => ({ task, split: 'test' as const, answerType: 'choice' as const, items: 1 })),
    { task: 'shown', split: 'dev', answerType: 'choice', items: 5 },
  ],
})
const BBH = data('bbh', ['navigate', 'snarks', 'web_of_lies'])
const SAMPLE = data('sample', ['gsm8k', 'bbh/navigate', 'bbh/snarks'])

it.each([
  [['bbh'], BBH, ['navigate', 'snarks', 'web_of_lies']],
  [['bbh/snarks', 'mmlu'], BBH, ['snarks']],
  [['bbh/nonsense', 'mmlu/navigate'], BBH, []],
  [['sample/bbh'], SAMPLE, ['bbh/navigate', 'bbh/snarks']],
  [['bbh'], SAMPLE, []],
])('%j chooses of it', (selectors, benchmark, tasks) => {
  expect([...chosenTasks(selectors, benchmark)]).toEqual(tasks)
})

it.each([
  ['all of it is the benchmark', ['bbh/snarks'], ['navigate', 'snarks', 'web_of_lies'], ['bbh']],
  [
    'some of it are its tasks, in their order',
    ['bbh'],
    ['snarks', 'navigate'],
    ['bbh/navigate', 'bbh/snarks'],
  ],
  ['none of it leaves the others', ['bbh', 'gsm8k'], [], ['gsm8k']],
])('%s', (_, before, tasks, after) => {
  expect(chooseTasks(before, BBH, new Set(tasks))).toEqual(after)
})
