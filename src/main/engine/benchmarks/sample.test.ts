import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readSample } from './sample.ts'

const resources = fileURLToPath(new URL('../../../../test/fixtures/benchmarks/resources', import.meta.url))

it('names the tasks of the sample after their families and keeps their answer types', async () => {
  const { items, skipped } = await readSample(resources)
  expect(skipped).toEqual([])
  expect(items.map(({ benchmark, task, answerType }) => [benchmark, task, answerType]).sort()).toEqual([
    ['sample', 'bbh/navigate', 'boolean-like'],
    ['sample', 'gsm8k', 'number'],
    ['sample', 'math/algebra', 'math'],
    ['sample', 'math/geometry', 'math'],
    ['sample', 'mmlu/astronomy', 'choice'],
  ])
})

it('has gold reasoning for every item', async () => {
  const { items } = await readSample(resources)
  const reasoning = Object.fromEntries(items.map(({ task, goldReasoning }) => [task, goldReasoning]))
  expect(reasoning).toEqual({
    gsm8k: '2+2 = 4',
    'math/algebra': '$\\boxed{1}$',
    'math/geometry': 'It is $\\boxed{180}$ degrees.',
    'bbh/navigate': 'Turning moves nobody.',
    'mmlu/astronomy': 'The Moon goes round the Earth.',
  })
})

it('offers our own exemplars to the official benchmarks and to the tasks the sample has', async () => {
  const { exemplarSets } = await readSample(resources)
  expect(exemplarSets.every(({ source, name }) => source === 'own' && name === 'own')).toBe(true)
  const owners = exemplarSets.map(
    ({ benchmark, task, exemplars }) => `${benchmark} ${task}: ${exemplars[0]?.answer}`,
  )
  expect(owners.sort()).toEqual([
    'bbh navigate: Yes',
    'bbh snarks: (A)',
    'gsm8k null: 2',
    'math null: 2',
    'mmlu astronomy: B',
    'mmlu null: A',
    'sample bbh/navigate: Yes',
    'sample gsm8k: 2',
    'sample math/algebra: 2',
    'sample math/geometry: 2',
    'sample mmlu/astronomy: A',
    'sample mmlu/astronomy: B',
  ])
})
