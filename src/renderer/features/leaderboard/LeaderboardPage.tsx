import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { OutcomeLegend } from '../../i18n/OutcomeLegend.tsx'
import { useLeaderboard } from '../../queries/leaderboard.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { Filters } from './Filters.tsx'
import classes from './LeaderboardPage.module.css'
import { LeaderboardTable } from './LeaderboardTable.tsx'
import { NoRows } from './NoRows.tsx'
import { StandingSentence } from './StandingSentence.tsx'
import type { LeaderboardSearch } from './search.ts'

const route = getRouteApi('/leaderboard')

export function LeaderboardPage(): ReactElement {
  const text = useText()
  const search = route.useSearch()
  const leaderboard = useLeaderboard({
    benchmark: search.benchmark ?? null,
    format: search.format ?? null,
    judgement: 'machine',
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
            <div className={classes.over} />
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
      <div className={classes.over}>
        <StandingSentence rows={rows} />
        <OutcomeLegend counts={rows.map(({ outcomes }) => outcomes)} />
      </div>
      <LeaderboardTable rows={rows} search={search} />
      <p className={classes.legend}>{text.leaderboard.legend}</p>
    </>
  )
}
