import type { ReactElement } from 'react'
import type { Averaging } from '#shared/domain/benchmark.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { ScoreCell } from '../ui/ScoreCell.tsx'
import { useText } from './language.tsx'

/** A run's score as a table shows it: with its interval, and how it is averaged. Fractions; null: nothing scored. */
export function RunScore(props: {
  score: number | null
  ci95: readonly [number, number] | null
  rankedBy: Averaging
}): ReactElement {
  const text = useText()
  const { score, ci95, rankedBy } = props
  if (score === null) return <>–</>
  return (
    <ScoreCell
      score={formatScore(score)}
      interval={ci95 && { low: ci95[0], high: ci95[1], ...writeInterval(ci95, text.interval) }}
      average={{ word: text.averaging[rankedBy], sentence: text.averagingLong[rankedBy] }}
    />
  )
}

function writeInterval(
  [low, high]: readonly [number, number],
  inWords: (low: string, high: string) => string,
): { written: string; label: string } {
  const bounds = [formatScore(low), formatScore(high)] as const
  return { written: bounds.join('–'), label: inWords(...bounds) }
}
