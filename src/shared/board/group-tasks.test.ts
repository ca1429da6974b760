import { expect, it } from 'vitest'
import { reportedOf } from './board.fixture.ts'
import { groupTasks } from './group-tasks.ts'

const task = (benchmark: string, name: string | null, score = 0.5) =>
  reportedOf({ benchmark, task: name, score })

it.each([
  ['no figure at all', []],
  ['figures of the whole alone', [task('bbh', null)]],
  ['figures of another benchmark’s tasks', [task('mmlu', 'astronomy')]],
])('%s make no groups', (_, figures) => {
  expect(groupTasks('bbh', figures)).toEqual([])
})

it.each([
  ['bbh', 'navigate', 27, [null]],
  ['math', 'algebra', 7, [null]],
  ['mmlu', 'astronomy', 57, ['stem', 'humanities', 'social_sciences', 'other']],
])('%s has every official task, those without a figure last', (benchmark, known, tasks, groups) => {
  const grouped = groupTasks(benchmark, [task(benchmark, known)])
  expect(grouped.map(({ group }) => group)).toEqual(groups)
  expect(grouped.flatMap((group) => group.tasks)).toHaveLength(tasks)
  const [first, ...rest] = grouped.find((group) => group.tasks.some(({ cell }) => cell))?.tasks ?? []
  expect(first).toMatchObject({ task: known, cell: { figure: { score: 0.5 } } })
  expect(rest.every(({ cell, figures }) => cell === null && figures.length === 0)).toBe(true)
})

it('sorts best first, and keeps every figure of a task in the order they would be shown', () => {
  const older = reportedOf({ benchmark: 'math', task: 'algebra', score: 0.9, date: '2020-01' })
  const [group] = groupTasks('math', [older, task('math', 'geometry', 0.6), task('math', 'algebra', 0.4)])
  expect(
    group?.tasks.slice(0, 2).map(({ task: name, figures }) => [name, figures.map(({ score }) => score)]),
  ).toEqual([
    ['geometry', [0.6]],
    ['algebra', [0.4, 0.9]],
  ])
})

it('sets a task that is in no group apart, and what is reported of a group beside its tasks', () => {
  const groups = groupTasks('mmlu', [task('mmlu', 'made_up'), task('mmlu', 'category:stem', 0.7)])
  expect(groups.find(({ group }) => group === null)?.tasks.map(({ task: name }) => name)).toEqual(['made_up'])
  expect(groups.filter(({ whole }) => whole !== null)).toMatchObject([
    { group: 'stem', whole: { cell: { figure: { score: 0.7 } } } },
  ])
})
