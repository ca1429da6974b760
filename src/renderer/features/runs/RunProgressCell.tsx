import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { formatDuration } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import type { RunningRun } from '../../queries/runs-feed.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import table from '../../ui/table.module.css'
import classes from './RunsTable.module.css'

/** How far a run is and, while it is under way, how fast and how long still. */
export function RunProgressCell({ run, live }: { run: RunSummary; live: RunningRun | null }): ReactElement {
  const text = useText().runs
  const { attempts, scored, errors } = live ?? { ...run, errors: run.outcomes.error }
  const label = text.progress(scored, attempts, errors)
  const pace = live && [
    ...(live.ratePerSecond === null ? [] : [text.rate(live.ratePerSecond.toFixed(1))]),
    ...(live.timeLeftMs === null ? [] : [text.timeLeft(formatDuration(live.timeLeftMs))]),
  ]
  return (
    <span className={classes.progress} title={[label, ...(pace ?? [])].join(' · ')}>
      <span>
        {label}
        {pace && pace.length > 0 && <span className={table.quiet}> · {pace.join(' · ')}</span>}
      </span>
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
