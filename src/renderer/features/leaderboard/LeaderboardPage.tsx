import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useBoard } from '../../queries/board.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { ColumnsMenu } from './columns/ColumnsMenu.tsx'
import { ExportMenu } from './export/ExportMenu.tsx'
import { noRows, PanelPart, usePanelsAhead } from './fetched-panels.tsx'
import { ModelPanel } from './figures/ModelPanel.tsx'
import { ActiveFilters } from './filters/ActiveFilters.tsx'
import { FilterBar } from './filters/FilterBar.tsx'
import { SearchBox } from './filters/SearchBox.tsx'
import classes from './LeaderboardPage.module.css'
import { Legend } from './Legend.tsx'
import { OwnRunsElsewhere } from './OwnRunsElsewhere.tsx'
import { StandingSentence } from './StandingSentence.tsx'
import { TableSummary } from './TableSummary.tsx'
import { BoardTable } from './table/BoardTable.tsx'
import { useLeaderboardAddress } from './use-leaderboard.ts'
import { useTableKeys } from './use-table-keys.ts'
import { ViewMenu } from './views/ViewMenu.tsx'
import { WaysOn } from './WaysOn.tsx'

/** The app's home: published results with their sources beside own runs. */
export function LeaderboardPage(): ReactElement {
  const text = useText()
  const address = useLeaderboardAddress()
  const { view, page, change, adjust, take, turn } = address
  const { shown, query } = useBoard(view)
  useTableKeys()
  usePanelsAhead(shown !== null && shown.data !== null)
  const closePanel = (): void => {
    address.close()
    document.querySelector<HTMLElement>('[data-board]')?.focus()
  }
  return (
    <>
      <PageHeader title={text.leaderboard.title} sub={<ViewMenu view={view} take={take} />}>
        <SearchBox
          value={view.text}
          onChange={(words) => (view.text === '' ? change : adjust)({ text: words })}
        />
        <ColumnsMenu view={view} change={change} />
        <WaysOn picked={page.picked ?? []} />
        <ExportMenu view={view} />
      </PageHeader>
      <div className={classes.page}>
        <div className={classes.main}>
          {shown ? (
            <>
              <StandingSentence {...shown} view={view} />
              <ActiveFilters view={view} change={change} />
              <FilterBar view={view} data={shown.data} change={change} adjust={adjust} />
              <TableSummary digest={shown.digest} view={view} change={change} />
              <OwnRunsElsewhere address={address} />
              {shown.digest.rows > 0 ? (
                <>
                  <BoardTable {...shown} address={address} />
                  <Legend marks={shown.digest.marks} heat={view.heat} />
                </>
              ) : (
                <PanelPart part={noRows} given={{ address }} />
              )}
            </>
          ) : query.error ? (
            <QueryFailure error={query.error} retry={() => void query.refetch()} />
          ) : (
            <TableSkeleton rows={16} columns={8} label={text.leaderboard.loading} />
          )}
        </div>
        {page.open !== undefined && (
          <ModelPanel
            model={page.open}
            benchmark={page.at ?? null}
            view={view}
            find={page.find ?? ''}
            onBenchmark={(at) => turn({ at, find: undefined })}
            onFind={(find) => turn({ find: find || undefined })}
            onClose={closePanel}
          />
        )}
      </div>
    </>
  )
}
