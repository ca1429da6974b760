import type { ReactElement } from 'react'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './LeaderboardPage.module.css'
import { describeStanding } from './standing.ts'

/** The finding in a sentence, before the numbers. */
export function StandingSentence({ rows }: { rows: readonly LeaderboardRow[] }): ReactElement {
  const text = useText()
  const standing = describeStanding(rows)
  const [first] = rows
  if (!standing || !first) return <p className={classes.standing}>{text.leaderboard.mixture(rows.length)}</p>
  const where = `${text.benchmark[first.benchmark]} · ${text.format[first.format]}`
  if (standing.kind === 'tied')
    return <p className={classes.standing}>{text.leaderboard.tied(standing.models, where)}</p>
  const { model, score, ci95 } = standing.row
  return (
    <p className={classes.standing}>
      {text.leaderboard.leader(model, where, formatScore(score), formatScore(ci95[0]), formatScore(ci95[1]))}
    </p>
  )
}
