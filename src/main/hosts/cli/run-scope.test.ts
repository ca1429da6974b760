import { expect, it } from 'vitest'
import type { BenchmarkData, Run } from '#shared/contract/views.ts'
import { noOutcomes } from '#shared/domain/outcome.ts'
import { describeScope } from './run-scope.ts'

const BBH: BenchmarkData = {
  benchmark: 'bbh',
  name: 'BBH',
  testItems: 646,
  officialTestItems: null,
  tasks: [
    { task: 'navigate', split: 'test', answerType: 'boolean-like', items: 250 },
    { task: 'snarks', split: 'test', answerType: 'choice', items: 178 },
    { task: 'penguins', split: 'test', answerType: 'choice', items: 146 },
    { task: 'snarks', split: 'train', answerType: 'choice', items: 900 },
  ],
  exemplars: [],
}

const task = (name: string): Run['tasks'][number] => ({
  task: name,
  n: 1,
  scored: 0,
  accuracy: null,
  outcomes: noOutcomes(),
  exemplarSource: null,
  exemplarSet: null,
  shots: 0,
})

it.each([
  { n: 574, tasks: ['navigate', 'snarks', 'penguins'], scope: 'all' },
  { n: 20, tasks: ['navigate', 'snarks', 'penguins'], scope: '20 of 574' },
  { n: 250, tasks: ['navigate'], scope: 'navigate' },
  { n: 428, tasks: ['navigate', 'snarks'], scope: '2 of 3 tasks' },
  { n: 20, tasks: ['snarks'], scope: '20 of 178, snarks' },
])('a run of $n items of $tasks asks “$scope”', ({ n, tasks, scope }) => {
  expect(describeScope({ n, tasks: tasks.map(task) }, BBH)).toBe(scope)
})

it('a limited run that had no item left for a task still says so', () => {
  expect(describeScope({ n: 2, tasks: ['navigate', 'snarks'].map(task) }, BBH)).toBe('2 of 428, 2 of 3 tasks')
})
