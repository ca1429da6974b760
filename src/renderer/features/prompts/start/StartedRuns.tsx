import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useClient } from '../../../client/ConnectionProvider.tsx'
import { useText } from '../../../i18n/language.tsx'
import { RunStatusBadge } from '../../../i18n/RunStatusBadge.tsx'
import { CallFailure } from '../../../queries/CallFailure.tsx'
import { useRunProgress, useRuns } from '../../../queries/runs.ts'
import { useCall } from '../../../queries/use-call.ts'
import classes from '../../../ui/form.module.css'
import { ProgressLine } from '../../../ui/ProgressLine.tsx'

/** What was started, live, each with a way to stop it; and for A against B the way to their verdict. */
export function StartedRuns(props: { runs: readonly RunSummary[]; onClose: () => void }): ReactElement {
  const { runs } = props
  const text = useText().prompts.start
  const pairs = listPairs(runs)
  return (
    <div className={classes.form}>
      {runs.map((run) => (
        <Started key={run.id} started={run} />
      ))}
      <div className={classes.buttons}>
        {pairs.map(({ model, a, b }) => (
          <Link key={model} to="/compare" search={{ a, b }}>
            {text.compare}
            {pairs.length > 1 && `: ${model}`}
          </Link>
        ))}
        <Button size="xs" variant="default" onClick={props.onClose}>
          {text.close}
        </Button>
      </div>
    </div>
  )
}

/** A against B of each model; of one prompt asked of two models, those two. */
function listPairs(runs: readonly RunSummary[]): { model: string; a: number; b: number }[] {
  const byModel = Map.groupBy(runs, ({ model }) => model)
  const groups = byModel.size === 2 && runs.length === 2 ? [['', runs] as const] : [...byModel]
  return groups.flatMap(([model, [a, b]]) => (a && b ? [{ model, a: a.id, b: b.id }] : []))
}

function Started({ started }: { started: RunSummary }): ReactElement {
  const text = useText()
  const client = useClient()
  const stop = useCall<RunSummary>()
  const known = useRuns().data?.find(({ id }) => id === started.id) ?? started
  const progress = useRunProgress(started.id, known.status === 'running')
  const run = progress?.run ?? known
  const label = text.prompts.start.progress(run.scored, run.attempts)
  return (
    <div>
      <div className={classes.buttons}>
        <Link to="/runs/$runId" params={{ runId: run.id }}>
          {text.run.title(run.id)}
        </Link>
        <bdi>
          {run.model} · {run.prompt.name}@{run.prompt.version}
        </bdi>
        <RunStatusBadge status={run.status} stopCause={run.stopCause} />
        <span className={classes.hint}>{label}</span>
        {isUnderWay(run) && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${text.prompts.start.cancel}: ${text.run.title(run.id)}`}
            onClick={() => void stop.run(() => client.runs.cancel({ id: run.id }))}
          >
            {text.prompts.start.cancel}
          </Button>
        )}
      </div>
      <ProgressLine
        done={run.attempts === 0 ? 0 : run.scored / run.attempts}
        label={label}
        isLive={run.status === 'running'}
      />
      {stop.state.status === 'failed' && <CallFailure error={stop.state.error} />}
    </div>
  )
}

const isUnderWay = ({ status }: RunSummary): boolean => status === 'running' || status === 'queued'
