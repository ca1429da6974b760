import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { RunStatusBadge } from '../../i18n/RunStatusBadge.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useRun, useRunProgress } from '../../queries/runs.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Headline } from './Headline.tsx'
import { ItemBrowser } from './ItemBrowser.tsx'
import { RunNotice } from './RunNotice.tsx'
import { RunSkeleton } from './RunSkeleton.tsx'
import { Summary } from './Summary.tsx'

const route = getRouteApi('/runs/$runId')

export function RunPage(): ReactElement {
  const { runId } = route.useParams()
  const text = useText().run
  const title = text.title(runId)
  const run = useRun(runId)
  if (run.data) return <LoadedRun key={runId} run={run.data} />
  return (
    <>
      <PageHeader title={title} />
      {run.error ? (
        <QueryFailure error={run.error} retry={() => void run.refetch()}>
          <Link to="/runs">{text.toRuns}</Link>
        </QueryFailure>
      ) : (
        <RunSkeleton label={title} />
      )}
    </>
  )
}

function LoadedRun({ run }: { run: Run }): ReactElement {
  const text = useText()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/runs/$runId' })
  const progress = useRunProgress(run.id, run.status === 'running')
  const latest: Run = progress ? { ...run, ...progress.run } : run
  const { view: _, ...filters } = search
  return (
    <>
      <PageHeader
        title={
          <>
            {latest.model} · {text.benchmark[latest.benchmark]} · {text.format[latest.format]}
          </>
        }
        sub={
          <>
            <Badge>{text.run.title(latest.id)}</Badge>
            <RunStatusBadge status={latest.status} />
            <Headline run={latest} />
          </>
        }
      >
        <Choice
          label={text.run.view}
          value={search.view ?? 'items'}
          onChoose={(view) => void navigate({ search: view === 'summary' ? { ...filters, view } : filters })}
          options={[
            { value: 'items', label: text.run.views.items },
            { value: 'summary', label: text.run.views.summary },
          ]}
        />
      </PageHeader>
      <RunNotice run={latest} progress={progress} />
      {search.view === 'summary' ? <Summary run={latest} /> : <ItemBrowser run={latest} search={search} />}
    </>
  )
}
