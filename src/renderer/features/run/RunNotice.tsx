import type { ReactElement } from 'react'
import type { Run, RunProgress } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import classes from './RunPage.module.css'

/** What is going on, or what went wrong and how to go on; nothing for a run that is done. */
export function RunNotice(props: { run: Run; progress: RunProgress | null }): ReactElement | null {
  const { run } = props
  if (run.status === 'running') return <Live {...props} />
  if (run.status === 'done') return null
  return <Unfinished run={run} />
}

function Live({ run, progress }: { run: Run; progress: RunProgress | null }): ReactElement {
  const text = useText()
  const done = run.scored + run.outcomes.error
  const label = text.run.progress(run.scored, run.attempts, run.outcomes.error)
  const [lastError] = progress?.lastErrors ?? []
  return (
    <section className={classes.notice} aria-label={text.status.running}>
      <ProgressLine done={run.attempts === 0 ? 0 : done / run.attempts} label={label} isLive />
      <p className={classes.figures}>
        <span>{label}</span>
        {progress && (
          <>
            {/* Another process's run: what it has in flight and has retried is not known here, and comes as none. */}
            {progress.inFlight > 0 && <span>{text.run.inFlight(progress.inFlight)}</span>}
            <span>{text.run.pending(progress.pending)}</span>
            {progress.retries > 0 && <span>{text.run.retries(progress.retries)}</span>}
            {progress.ratePerSecond !== null && (
              <span>{text.runs.rate(progress.ratePerSecond.toFixed(1))}</span>
            )}
          </>
        )}
        {lastError && (
          <span className={classes.lastError}>
            <bdi>{lastError.message}</bdi>
            {lastError.willRetry && ` (${text.run.willRetry})`}
          </span>
        )}
      </p>
    </section>
  )
}

function Unfinished({ run }: { run: Run }): ReactElement {
  const text = useText()
  return (
    <section className={classes.notice} data-kind={run.status === 'stopped' ? 'bad' : 'attention'}>
      {run.stopReason && (
        <p className={classes.stopReason}>
          <bdi>{run.stopReason}</bdi>
        </p>
      )}
      <p>{text.run.resumeHint}</p>
      <StoreCommand args={`runs resume ${run.id}`} />
    </section>
  )
}
