import { expect, it } from 'vitest'
import { nextSort } from './next-sort.ts'

const down = { by: 'average', descending: true } as const
const up = { by: 'average', descending: false } as const
const math = { by: 'score/math', descending: true } as const
const model = { by: 'model', descending: false } as const

it.each([
  ['another column alone', [down], 'score/math', false, [math]],
  ['the same again', [down], 'average', false, [up]],
  ['and again', [up], 'average', false, [down]],
  ['one of several alone', [down, math], 'score/math', false, [math]],
  ['text from its first letter', [down], 'model', false, [model]],
  ['one more', [down], 'score/math', true, [down, math]],
  ['the added one turned round', [down, math], 'score/math', true, [down, { ...math, descending: false }]],
  ['the turned one taken away', [up, math], 'average', true, [math]],
  ['the last one taken away', [up], 'average', true, []],
] as const)('%s', (_, sort, by, added, expected) => {
  expect(nextSort([...sort], by, added)).toEqual(expected)
})
