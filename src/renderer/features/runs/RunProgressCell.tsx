import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import type { RunningRun } from '../../queries/runs-feed.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import table from '../../ui/table.module.css'
import classes from './RunsTable.module.css'

/** How far a run is and, while it is under way, how fast. */
export function RunProgressCell({ run, live }: { run: RunSummary; live: RunningRun | null }): ReactElement {
  const text = useText().runs
  const { attempts, scored, errors } = live ?? { ...run, errors: run.outcomes.error }
  const label = text.progress(scored, attempts, errors)
  const rate = live?.ratePerSecond ?? null
  return (
    <span className={classes.progress} title={label}>
      <span>
        {label}
        {rate !== null && <span className={table.quiet}> · {text.rate(rate.toFixed(1))}</span>}
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
