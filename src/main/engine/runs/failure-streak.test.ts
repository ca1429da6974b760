import { expect, it } from 'vitest'
import { FailureStreak } from './failure-streak.ts'

type Result = 'answered' | 'retry' | 'rejected'

/** After which result, from 1, a run of so many slots stops; null: it goes on. */
function stopsAfter(slots: number, resumedWithAnswers: boolean, results: readonly Result[]): number | null {
  const streak = new FailureStreak(slots, resumedWithAnswers)
  for (const [index, result] of results.entries()) {
    if (result === 'answered') streak.answered()
    else if (streak.failed(result)) return index + 1
  }
  return null
}

const times = (count: number, result: Result): Result[] => Array(count).fill(result)

it.each<[string, Parameters<typeof stopsAfter>, number | null]>([
  ['two failures of one slot', [1, false, times(5, 'retry')], 2],
  ['two failures for each of eight slots', [8, false, times(20, 'retry')], 16],
  ['failures after answers', [2, false, ['answered', ...times(9, 'retry')]], 5],
  ['failures after a resume', [2, true, times(9, 'retry')], 4],
  ['an answer in between', [2, false, [...times(3, 'retry'), 'answered', ...times(3, 'retry')]], null],
  ['nothing but rejections', [2, false, times(9, 'rejected')], 4],
  ['rejections after an answer', [1, false, ['answered', ...times(9, 'rejected')]], null],
  ['rejections after a resume', [1, true, times(9, 'rejected')], null],
  ['rejections among failures', [1, true, ['retry', 'rejected', 'retry']], 3],
])('%s', (_, [slots, resumedWithAnswers, results], expected) => {
  expect(stopsAfter(slots, resumedWithAnswers, results)).toBe(expected)
})
