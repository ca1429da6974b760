import { expect, it } from 'vitest'
import { ProviderFailure } from '../providers/index.ts'
import { Reach } from './reach.ts'

type Result = 'answered' | 'refused' | 'lost'

/** After which result, from 1, so many slots are too many in a row; null: never. */
function lostAfter(slots: number, results: readonly Result[]): number | null {
  const reach = new Reach(() => slots)
  for (const [index, result] of results.entries()) {
    if (result === 'answered') reach.answered()
    else {
      const failure = new ProviderFailure('retry', 'No.', { isUnreachable: result === 'lost' })
      if (reach.failed(failure) !== null) return index + 1
    }
  }
  return null
}

const times = (count: number, result: Result): Result[] => Array(count).fill(result)

it.each<[string, Parameters<typeof lostAfter>, number | null]>([
  ['seven tries of one slot', [1, times(9, 'lost')], 7],
  ['seven tries for each of eight slots', [8, times(99, 'lost')], 56],
  ['an answer in between', [1, [...times(6, 'lost'), 'answered', ...times(6, 'lost')]], null],
  ['a refusal in between', [1, [...times(6, 'lost'), 'refused', ...times(6, 'lost')]], null],
  ['refusals alone', [1, times(99, 'refused')], null],
])('%s', (_, [slots, results], expected) => {
  expect(lostAfter(slots, results)).toBe(expected)
})
