import { expect, it } from 'vitest'
import { lastBoxed } from './boxed.ts'

it.each([
  ['So $\\boxed{2}$.', '2'],
  ['First $\\boxed{1}$, then $\\fbox{2}$.', '2'],
  ['$\\boxed{\\frac{1}{2}}$', '\\frac{1}{2}'],
  ['$\\boxed{\\{1, 2\\}}$', '\\{1, 2\\}'],
  ['$\\boxed{\\left\\{1, 2\\right.}$', '\\left\\{1, 2\\right.'],
  ['$\\boxed{1 \\\\ 2}$', '1 \\\\ 2'],
  ['$\\boxed {  7 }$', '7'],
  ['$\\boxed 7$ and more', '7'],
  ['Good $\\boxed{1}$, bad $\\boxed{2', '1'],
  ['$\\boxed{}$', ''],
  ['$\\boxedness{1}$', null],
  ['none at all', null],
])('%s', (solution, expected) => {
  expect(lastBoxed(solution)).toBe(expected)
})
