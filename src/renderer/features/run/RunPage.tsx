import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactElement, useDeferredValue, useEffect } from 'react'
import type { Run, RunProgress } from '#shared/contract/views.ts'
import { hasCode } from '../../client/failure.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { RunStatusBadge } from '../../i18n/RunStatusBadge.tsx'
import { describeScope } from '../../i18n/run-scope.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { isUnderWay, useRunActions } from '../../queries/run-actions.ts'
import { useRunAhead } from '../../queries/run-items.ts'
import { useDeletedRuns, useRun, useRunProgress } from '../../queries/runs.ts'
import { Badge } from '../../ui/Badge.tsx'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { loadRichText } from '../../ui/RichText.tsx'
import { Headline } from './Headline.tsx'
import { ItemBrowser } from './ItemBrowser.tsx'
import { LivePanel } from './LivePanel.tsx'
import { LatestRun } from './latest-run.ts'
import { RunControls } from './RunControls.tsx'
import classes from './RunPage.module.css'
import { RunSkeleton } from './RunSkeleton.tsx'
import { listOf, type RunSearch } from './search.ts'
import { Unfinished } from './Unfinished.tsx'

const route = getRouteApi('/runs/$runId')

export function RunPage(): ReactElement {
  const { runId } = route.useParams()
  const text = useText().run
  const title = text.title(runId)
  const run = useRun(runId)
  const search = route.useSearch()
  useRunAhead(listOf(runId, search), search.attempt)
  useEffect(() => {
    // The trace asks for it as well, and shows texts to the letter where it cannot be had.
    loadRichText().catch(() => undefined)
  }, [])
  const written = useInstant('short')
  const actions = useRunActions()
  const deleted = useDeletedRuns().data?.find((one) => one.run.id === runId)
  // One that was deleted meanwhile is still in the cache.
  if (run.data && !deleted && !hasCode(run.error, 'not-found'))
    return <LoadedRun key={runId} run={run.data} />
  return (
    <>
      <PageHeader isSubBelow title={title} />
      {deleted ? (
        <FailureNote
          title={text.deleted.title(runId)}
          message={`${deleted.run.model}, ${written(deleted.deletedAt)}`}
          hint={text.deleted.hint}
          action={text.deleted.restore}
          onAction={() => void actions.restore([runId])}
        >
          <Link to="/runs">{text.toRuns}</Link>
        </FailureNote>
      ) : run.error ? (
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
  const view = route.useSearch({ select: (search) => search.view })
  const listed = route.useSearch({ select: ({ view: _, ...search }) => search, structuralSharing: true })
  const progress = useRunProgress(run.id, isUnderWay(run))
  const latest: Run = progress ? { ...run, ...progress.run } : run
  return (
    <LatestRun value={latest}>
      <LiveFrame run={run} latest={latest} progress={progress} view={view} />
      {/* A click on the other view is answered by its button; the view follows as soon as it is drawn. */}
      <ItemBrowser run={run} search={listed} view={useDeferredValue(view)} />
    </LatestRun>
  )
}

/** What changes with every event of a run under way; the items below do not hang on it. */
function LiveFrame(props: {
  run: Run
  latest: Run
  progress: RunProgress | null
  view: RunSearch['view']
}): ReactElement {
  const { run, latest, progress, view } = props
  const text = useText()
  const scope = describeScope(latest.scope, text)
  return (
    <>
      <PageHeader
        isSubBelow
        title={
          <>
            {latest.model} · {text.benchmark[latest.benchmark]} · {text.format[latest.format]}
            {scope && <bdi className={classes.scope}> · {scope}</bdi>}
          </>
        }
        sub={
          <>
            <Badge>{text.run.title(latest.id)}</Badge>
            <RunStatusBadge status={latest.status} stopCause={latest.stopCause} />
            {latest.label && <bdi>{latest.label}</bdi>}
            <Headline run={latest} isWhole={scope === null} />
          </>
        }
      >
        <RunControls run={run} view={view} />
      </PageHeader>
      {isUnderWay(latest) ? <LivePanel run={latest} progress={progress} /> : <Unfinished run={latest} />}
    </>
  )
}
