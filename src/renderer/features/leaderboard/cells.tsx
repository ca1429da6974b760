import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { formatCount, formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { RunScore } from '../../i18n/RunScore.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { StackedBar } from '../../ui/StackedBar.tsx'
import table from '../../ui/table.module.css'
import classes from './cells.module.css'

interface Props {
  readonly row: LeaderboardRow
}

export function RankCell({ row }: Props): ReactElement {
  const [best, worst] = row.rank
  if (row.score === null) return <span className={table.quiet}>–</span>
  return <span className={classes.rank}>{best === worst ? best : `${best}–${worst}`}</span>
}

export function ModelCell({ row }: Props): ReactElement {
  return (
    <div className={table.name}>
      <Link to="/runs/$runId" params={{ runId: row.runId }} className={table.link} title={row.model}>
        {row.model}
      </Link>
    </div>
  )
}

export function QuietCell({ value }: { value: string | null }): ReactElement {
  return <span className={table.quiet}>{value ?? '–'}</span>
}

export function TypeCell({ row }: Props): ReactElement {
  return row.type ? <Badge>{row.type}</Badge> : <span className={table.quiet}>–</span>
}

export function SizeCell({ row }: Props): ReactElement {
  return <span className={table.quiet}>{row.paramsB === null ? '–' : `${row.paramsB}B`}</span>
}

export function CountCell({ count }: { count: number }): ReactElement {
  return <>{formatCount(count)}</>
}

export function ScoreColumnCell({ row }: Props): ReactElement {
  return <RunScore score={row.score} ci95={row.ci95} rankedBy={row.rankedBy} />
}

export function OutcomesCell({ row }: Props): ReactElement {
  const text = useText()
  return (
    // The bar lies above the row's link for its tooltip, so it is a way into the run itself; the keyboard has the row's.
    <Link to="/runs/$runId" params={{ runId: row.runId }} className={classes.outcomes} tabIndex={-1}>
      <StackedBar segments={labelOutcomes(row.outcomes, text)} counts />
    </Link>
  )
}

export function CostCell({ row }: Props): ReactElement {
  return <span className={row.costUsd === null ? table.quiet : undefined}>{formatUsd(row.costUsd)}</span>
}

export function CompleteCell({ row }: Props): ReactElement {
  const text = useText().leaderboard
  if (row.complete) return <span className={table.quiet}>{text.complete}</span>
  return <Badge kind="attention">{text.incomplete(row.scored)}</Badge>
}
