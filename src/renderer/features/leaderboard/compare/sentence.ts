import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { type ComparedRow, compareAlike, countWins, isWhole } from '#shared/board/comparison.ts'
import { formatPercent } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'

/** `0.132` → `13.2`. */
export const writePoints = (value: number): string => {
  const written = formatPercent(Math.abs(value))
  return value < 0 && Number(written) > 0 ? `−${written}` : written
}

/** Who is best how often, where they differ most, how much of it is beyond chance, and what that does not know of. */
export function describeComparison(
  models: readonly string[],
  rows: readonly ComparedRow[],
  text: Messages,
): string {
  const words = text.comparison.sentence
  const { of, wins } = countWins(rows, models.length)
  const most = Math.max(...wins)
  const leaders = models.filter((_, index) => wins[index] === most)
  const lead =
    of === 0
      ? words.none
      : leaders.length === 1
        ? words.leads(leaders[0] ?? '', most, of)
        : words.shared(leaders, most, of)
  const spread = rows.filter((row) => row.spread !== null)
  const [largest] = [...spread].sort((a, b) => (b.spread?.value ?? 0) - (a.spread?.value ?? 0))
  const judged = spread.filter((row) => row.spread?.beyondChance !== null)
  return text.sentences(
    [
      lead,
      largest?.spread &&
        words.largest(
          describeBenchmark(largest.benchmark).name,
          models[largest.spread.best] ?? '',
          models[largest.spread.worst] ?? '',
          writePoints(largest.spread.value),
          largest.spread.interval
            ? text.comparison.between(
                writePoints(largest.spread.interval[0]),
                writePoints(largest.spread.interval[1]),
              )
            : text.comparison.unsure,
        ),
      judged.length > 0 &&
        words.beyond(
          judged.filter((row) => row.spread?.beyondChance === true).length,
          judged.length,
          judged.filter((row) => !isWhole(row)).length,
        ),
      spread.length > 0 && !compareAlike(rows) && text.leaderboard.standing.caution,
    ].filter((sentence) => typeof sentence === 'string'),
  )
}
