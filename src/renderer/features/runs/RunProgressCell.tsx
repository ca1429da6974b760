import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import type { RunningRun } from '../../queries/runs-feed.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import classes from './RunsTable.module.css'

/** How far a run is, or how long it has to wait. */
export function RunProgressCell(props: {
  run: RunSummary
  live: RunningRun | null
  /** From 1; null for a run that does not wait. */
  queuePlace: number | null
}): ReactElement {
  const { run, live, queuePlace } = props
  const text = useText().runs
  const { attempts, scored, errors } = live ?? { ...run, errors: run.outcomes.error }
  const label = text.progress(scored, attempts, errors)
  return (
    <span className={classes.progress} title={label}>
      <span>{queuePlace === null ? label : text.queuePlace(queuePlace)}</span>
      {run.status !== 'done' && (
        <ProgressLine
          done={attempts === 0 ? 0 : (scored + errors) / attempts}
          label={label}
          isLive={run.status === 'running'}
        />
      )}
    </span>
  )
}
