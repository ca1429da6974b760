import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { formatPercent } from '#shared/domain/numbers.ts'
import { cothubCommand } from '../../client/command.ts'
import { useText } from '../../i18n/language.tsx'
import { useLeaderboard } from '../../queries/leaderboard.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { CommandLine } from '../../ui/CommandLine.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { Filters } from './Filters.tsx'
import classes from './LeaderboardPage.module.css'
import { LeaderboardTable } from './LeaderboardTable.tsx'
import type { LeaderboardSearch } from './search.ts'
import { describeStanding } from './standing.ts'

const route = getRouteApi('/leaderboard')

export function LeaderboardPage(): ReactElement {
  const text = useText()
  const search = route.useSearch()
  const leaderboard = useLeaderboard({
    benchmark: search.benchmark ?? null,
    format: search.format ?? null,
  })
  return (
    <>
      <PageHeader
        title={text.leaderboard.title}
        sub={leaderboard.data && text.leaderboard.rows(leaderboard.data.length)}
      />
      <div className={classes.body}>
        <div className={classes.filters}>
          <Filters search={search} />
        </div>
        {leaderboard.data ? (
          <Rows rows={leaderboard.data} search={search} />
        ) : leaderboard.error ? (
          <QueryFailure error={leaderboard.error} retry={() => void leaderboard.refetch()} />
        ) : (
          <>
            <p className={classes.standing} />
            <TableSkeleton rows={8} columns={9} label={text.connection.connecting} />
          </>
        )}
      </div>
    </>
  )
}

function Rows({ rows, search }: { rows: LeaderboardRow[]; search: LeaderboardSearch }): ReactElement {
  const text = useText()
  if (rows.length === 0) return <NoRows search={search} />
  return (
    <>
      <Standing rows={rows} />
      <LeaderboardTable rows={rows} search={search} />
      <p className={classes.legend}>{text.leaderboard.legend}</p>
    </>
  )
}

/** The finding in a sentence, before the numbers. */
function Standing({ rows }: { rows: readonly LeaderboardRow[] }): ReactElement {
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
      {text.leaderboard.leader(
        model,
        where,
        formatPercent(score),
        formatPercent(ci95[0]),
        formatPercent(ci95[1]),
      )}
    </p>
  )
}

function NoRows({ search }: { search: LeaderboardSearch }): ReactElement {
  const text = useText()
  const navigate = useNavigate({ from: '/leaderboard' })
  const isFiltered = search.benchmark !== undefined || search.format !== undefined
  const command = cothubCommand(
    `run --model baseline:random --benchmark ${search.benchmark ?? 'sample'} --format ${search.format ?? 'all'}`,
  )
  return (
    <EmptyNote
      title={isFiltered ? text.leaderboard.noMatchTitle : text.leaderboard.emptyTitle}
      text={isFiltered ? text.leaderboard.noMatchText : text.leaderboard.emptyText}
    >
      <CommandLine command={command} copy={text.copy.copy} copied={text.copy.copied} />
      {isFiltered && (
        <Button size="xs" variant="default" onClick={() => void navigate({ search: {} })}>
          {text.leaderboard.clear}
        </Button>
      )}
    </EmptyNote>
  )
}
