import { expect, it } from 'vitest'
import { parseStartChoices, requestOf } from './choices.ts'

it('keeps of an address what a request can hold', () => {
  const raw = {
    new: true,
    models: ['gold'],
    benchmarks: ['bbh/navigate'],
    formats: ['five-shot'],
    limit: 200,
    seed: -1,
    samples: 'many',
    temperature: 0.5,
    label: '',
    text: 'of the list',
  }
  expect(parseStartChoices(raw)).toEqual({
    models: ['gold'],
    benchmarks: ['bbh/navigate'],
    limit: 200,
    temperature: 0.5,
  })
})

it('makes a request once models, benchmarks and formats are chosen', () => {
  const choices = { models: ['gold'], benchmarks: ['gsm8k'] }
  expect(requestOf(choices)).toBeNull()
  expect(requestOf({ ...choices, formats: ['zero-shot-cot'], samples: 4 })).toMatchObject({
    ...choices,
    samples: 4,
    limit: null,
    concurrency: 8,
  })
  expect(requestOf({ ...choices, prompt: 'mine@2' })).toMatchObject({ prompt: 'mine@2' })
})
