import { formatCount } from '#shared/domain/numbers.ts'
import type { Column } from './histogram.ts'

/** A column in words: where it begins, how many attempts it holds and how they fared. */
export function describeColumn(
  column: Column,
  text: {
    from: (value: string) => string
    counts: (correct: string, all: string) => string
    accuracy: (percent: string) => string
  },
): string {
  const { label, correct, other, accuracy } = column
  return [
    text.from(label),
    text.counts(formatCount(correct), formatCount(correct + other)),
    ...(accuracy === null ? [] : [text.accuracy(accuracy.toFixed(1))]),
  ].join(' · ')
}
