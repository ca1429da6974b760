import { expect, it } from 'vitest'
import { describeScope } from './run-scope.ts'

it.each([
  { items: 1319, ofItems: 1319, tasks: null, ofTasks: 1, scope: 'all' },
  { items: 20, ofItems: 14_042, tasks: null, ofTasks: 57, scope: '20 of 14,042' },
  { items: 250, ofItems: 250, tasks: ['navigate'], ofTasks: 27, scope: 'navigate' },
  { items: 428, ofItems: 428, tasks: ['navigate', 'snarks'], ofTasks: 27, scope: '2 of 27 tasks' },
  { items: 20, ofItems: 178, tasks: ['snarks'], ofTasks: 27, scope: '20 of 178, snarks' },
])('a run of $items items of $ofItems asks “$scope”', ({ scope, ...run }) => {
  expect(describeScope(run)).toBe(scope)
})
