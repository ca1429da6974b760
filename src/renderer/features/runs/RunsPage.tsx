import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { OutcomeLegend } from '../../i18n/OutcomeLegend.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useRuns } from '../../queries/runs.ts'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import classes from './RunsPage.module.css'
import { RunsTable } from './RunsTable.tsx'

const FIRST_RUN = 'run --model baseline:random --benchmark sample --format all'

export function RunsPage(): ReactElement {
  const text = useText()
  const runs = useRuns()
  return (
    <>
      <PageHeader title={text.runs.title} sub={runs.data && text.runs.count(runs.data.length)} />
      <div className={classes.body}>
        {!runs.data && runs.error && <QueryFailure error={runs.error} retry={() => void runs.refetch()} />}
        {!runs.data && !runs.error && (
          <TableSkeleton rows={10} columns={10} label={text.connection.connecting} />
        )}
        {runs.data?.length === 0 && (
          <EmptyNote title={text.runs.emptyTitle} text={text.runs.emptyText}>
            <StoreCommand args={FIRST_RUN} />
          </EmptyNote>
        )}
        {runs.data && runs.data.length > 0 && (
          <>
            <div className={classes.legend}>
              <OutcomeLegend counts={runs.data.map(({ outcomes }) => outcomes)} />
            </div>
            <RunsTable runs={runs.data} />
          </>
        )}
      </div>
    </>
  )
}
