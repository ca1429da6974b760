import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { RunStatusBadge } from '../../../i18n/RunStatusBadge.tsx'
import { isUnderWay, useOrderUnderWay, useRunActions } from '../../../queries/run-actions.ts'
import { useRunProgress, useRuns } from '../../../queries/runs.ts'
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
  const actions = useRunActions()
  const order = useOrderUnderWay(started.id)
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
            aria-label={text.labelled(text.runs.actions.cancel, text.run.title(run.id))}
            disabled={order !== null}
            onClick={() => void actions.order('cancel', run.id)}
          >
            {order ? text.runs.actions.underWay[order] : text.runs.actions.cancel}
          </Button>
        )}
      </div>
      <ProgressLine
        done={run.attempts === 0 ? 0 : run.scored / run.attempts}
        label={label}
        isLive={run.status === 'running'}
      />
    </div>
  )
}
