import type { ReactElement } from 'react'
import { averagedOf } from '#shared/board/average.ts'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { Opening } from '#shared/board/opening.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './LeaderboardPage.module.css'

/** So many of those that are tied are named, and so many benchmarks of an average over more than a line holds. */
const MOST_NAMED = 3
const MOST_BENCHMARKS = 8

/** The finding in a sentence, before the numbers. */
export function StandingSentence({
  board,
  digest: { standing },
  view,
}: Opening & { view: BoardView }): ReactElement | null {
  const text = useText()
  const words = text.leaderboard.standing
  const averaged = averagedOf(board.columns).map(({ name }) => name)
  const [only, ...others] = averaged
  const listed = averaged.length > MOST_BENCHMARKS ? averaged.slice(0, MOST_NAMED) : averaged
  const by =
    board.rankedBy !== 'average'
      ? words.byBenchmark(describeBenchmark(board.rankedBy).name)
      : only !== undefined && others.length === 0
        ? words.byBenchmark(only)
        : words.byAverage(view.average.kind, listed, averaged.length - listed.length)
  const sentence = (): string | null => {
    switch (standing.kind) {
      case 'empty':
        return null
      case 'unranked':
        return words.unranked(by)
      case 'tied': {
        const named = standing.models.slice(0, MOST_NAMED)
        return words.tied(named, standing.models.length - named.length, by, standing.ranked)
      }
      case 'leader': {
        const { model, interval, ranked } = standing
        const score = formatScore(standing.score)
        if (interval === null) return words.leader(model, by, score, ranked)
        return words.leaderWithin(
          model,
          by,
          score,
          formatScore(interval[0]),
          formatScore(interval[1]),
          ranked,
        )
      }
    }
  }
  const isCautious = 'alike' in standing && !standing.alike && standing.ranked > 1
  return (
    <p className={classes.standing}>
      {sentence()}
      {isCautious && <span className={classes.caution}> {words.caution}</span>}
    </p>
  )
}
