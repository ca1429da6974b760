import type { ComparedItem, Comparison } from '#shared/contract/views.ts'
import { countRight } from '#shared/domain/comparison.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../i18n/en/index.ts'

/** What a side made of an item it was asked several times: `2 of 3 right`. */
export function sayAttempts(showing: ComparedItem['a'], text: Messages): string {
  const words = text.compare.items
  const right = countRight(showing)
  return right === null
    ? words.credit(text.percent(formatScore(showing.credit)), showing.attempts)
    : words.rightOf(right, showing.attempts)
}

/** Some item may have been asked several times: a side is of several runs, or of one with several samples. */
export const asksSeveralTimes = ({ a, b }: Pick<Comparison, 'a' | 'b'>): boolean =>
  [a, b].some((side) => side.length > 1 || side.some(({ attempts, n }) => attempts > n))
