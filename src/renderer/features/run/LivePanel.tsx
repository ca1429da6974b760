import type { ReactElement } from 'react'
import type { Run, RunProgress } from '#shared/contract/views.ts'
import { formatCount, formatDuration } from '#shared/domain/numbers.ts'
import { namedState } from '#shared/domain/run.ts'
import { useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import { LastErrors } from './LastErrors.tsx'
import classes from './LivePanel.module.css'
import { OrderButtons } from './OrderButtons.tsx'

/** A run under way: how far, how well and how fast it is, and what goes wrong meanwhile. */
export function LivePanel(props: { run: Run; progress: RunProgress | null }): ReactElement {
  const text = useText()
  const { run, progress } = props
  const done = run.scored + run.outcomes.error
  const label = text.run.progress(run.scored, run.attempts, run.outcomes.error)
  return (
    <section className={classes.panel} aria-label={text.state[namedState(run)]}>
      <ProgressLine
        done={run.attempts === 0 ? 0 : done / run.attempts}
        label={label}
        isLive={run.status === 'running'}
      />
      <div className={classes.line}>
        <ul className={classes.figures}>
          <li>{run.status === 'queued' ? text.run.live.queued : label}</li>
          {labelOutcomes(run.outcomes, text)
            .filter(({ count }) => count > 0)
            .map((outcome) => (
              <li key={outcome.tone}>
                <ToneDot tone={outcome.tone} /> {outcome.label} {outcome.written}
              </li>
            ))}
          {progress && <Pace progress={progress} />}
          {run.usage.inputTokens > 0 && (
            <li>
              {text.run.live.tokens(formatCount(run.usage.inputTokens), formatCount(run.usage.outputTokens))}
            </li>
          )}
        </ul>
        <OrderButtons run={run} />
      </div>
      {run.elsewhere && <p className={classes.quiet}>{text.runs.elsewhere.long(run.elsewhere)}</p>}
      {progress && progress.lastErrors.length > 0 && <LastErrors progress={progress} />}
    </section>
  )
}

function Pace({ progress }: { progress: RunProgress }): ReactElement {
  const text = useText()
  const { inFlight, slots, ratePerSecond, timeLeftMs, retries } = progress
  return (
    <>
      {/* Another process's run: until it has told what it has in flight, that comes as none. */}
      {inFlight + slots.waiting > 0 && <li>{text.run.live.inFlight(inFlight, slots.limit)}</li>}
      {ratePerSecond !== null && <li>{text.runs.rate(ratePerSecond.toFixed(1))}</li>}
      {timeLeftMs !== null && <li>{text.runs.timeLeft(formatDuration(timeLeftMs))}</li>}
      {retries > 0 && <li>{text.run.retries(retries)}</li>}
    </>
  )
}
