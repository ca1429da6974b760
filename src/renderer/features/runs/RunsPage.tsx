import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useRuns } from '../../queries/runs.ts'
import { useRunning } from '../../queries/runs-feed.tsx'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { DeletedRuns } from './DeletedRuns.tsx'
import { filterRuns } from './filtering.ts'
import classes from './RunsPage.module.css'
import { RunsTable } from './RunsTable.tsx'
import { RunsToolbar } from './RunsToolbar.tsx'
import { isFiltered, type RunsSearch } from './search.ts'
import { queueOf } from './sorting.ts'
import { parseStartChoices } from './start/choices.ts'
import { StartRun } from './start/StartRun.tsx'

const route = getRouteApi('/runs')

const FIRST_RUN = 'run --model baseline:random --benchmark sample --format all'

/** The runs, or the choices of a new one. */
export function RunsPage(): ReactElement {
  const search = route.useSearch()
  return search.new ? <StartRun choices={parseStartChoices(search)} /> : <RunsList search={search} />
}

function RunsList({ search }: { search: RunsSearch }): ReactElement {
  const text = useText()
  const navigate = useNavigate({ from: '/runs' })
  const runs = useRuns()
  const startNew = (): void => void navigate({ search: { new: true } })
  useShortcuts(text.runs.title, [{ keys: 'n', label: text.start.title, run: startNew }])
  return (
    <>
      <PageHeader
        title={text.runs.title}
        sub={
          runs.data &&
          text.runs.count(filterRuns(runs.data, search.variants ? { variants: true } : {}).length)
        }
      >
        <Button size="xs" renderRoot={(rest) => <Link {...rest} to="/runs" search={{ new: true }} />}>
          {text.start.open}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        {!runs.data && runs.error && <QueryFailure error={runs.error} retry={() => void runs.refetch()} />}
        {!runs.data && !runs.error && (
          <TableSkeleton rows={10} columns={10} label={text.connection.connecting} />
        )}
        {runs.data?.length === 0 && (
          <EmptyNote title={text.runs.emptyTitle} text={text.runs.emptyText}>
            <Button size="xs" onClick={startNew}>
              {text.start.title}
            </Button>
            <p>{text.runs.emptyCommand}</p>
            <StoreCommand args={FIRST_RUN} />
          </EmptyNote>
        )}
        <FilledList runs={runs.data ?? []} search={search} />
        <DeletedRuns />
      </div>
    </>
  )
}

function FilledList({
  runs,
  search,
}: {
  runs: readonly RunSummary[]
  search: RunsSearch
}): ReactElement | null {
  const text = useText()
  const navigate = useNavigate({ from: '/runs' })
  const running = useRunning()
  const shown = filterRuns(runs, search)
  if (runs.length === 0) return null
  return (
    <>
      <RunsToolbar runs={runs} search={search} />
      {shown.length > 0 ? (
        <RunsTable runs={shown} queue={queueOf(runs)} running={running} search={search} />
      ) : (
        isFiltered(search) && (
          <EmptyNote title={text.runs.noMatchTitle} text={text.runs.noMatchText}>
            <Button size="xs" variant="default" onClick={() => void navigate({ search: {} })}>
              {text.runs.clear}
            </Button>
          </EmptyNote>
        )
      )}
    </>
  )
}
