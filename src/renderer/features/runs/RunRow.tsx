import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import { formatDuration, formatUsd } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { RunScore } from '../../i18n/RunScore.tsx'
import { RunStatusBadge } from '../../i18n/RunStatusBadge.tsx'
import { useRunProgress } from '../../queries/runs.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { StackedBar } from '../../ui/StackedBar.tsx'
import table from '../../ui/table.module.css'
import classes from './RunsPage.module.css'

/** One run; while it is running, with its live figures. */
export function RunRow(props: { run: RunSummary }): ReactElement {
  const text = useText()
  const written = useInstant('short')
  const progress = useRunProgress(props.run.id, props.run.status === 'running')
  const run = progress?.run ?? props.run
  const { rankedBy } = BENCHMARK_FACTS[run.benchmark]
  const isMacro = rankedBy === 'macro'
  return (
    <tr className={table.linked}>
      <td data-numeric className={table.quiet}>
        {run.id}
      </td>
      <td>
        <div className={table.name} title={run.label ? `${run.model} · ${run.label}` : run.model}>
          <Link to="/runs/$runId" params={{ runId: run.id }} className={table.link}>
            {run.model}
          </Link>{' '}
          {run.label && <bdi className={table.quiet}>{run.label}</bdi>}
        </div>
      </td>
      <td>{text.benchmark[run.benchmark]}</td>
      <td title={text.format[run.format]}>{text.formatShort[run.format]}</td>
      <td>
        <RunStatusBadge status={run.status} />
        {run.stopReason && (
          <bdi className={classes.stopReason} title={run.stopReason}>
            {run.stopReason}
          </bdi>
        )}
      </td>
      <td>
        <Progress run={run} rate={progress?.ratePerSecond ?? null} />
      </td>
      <td data-numeric>
        <RunScore
          score={isMacro ? run.accuracyMacro : run.accuracy}
          ci95={isMacro ? run.ci95Macro : run.ci95}
          rankedBy={rankedBy}
        />
      </td>
      <td>
        <Link to="/runs/$runId" params={{ runId: run.id }} className={classes.outcomes} tabIndex={-1}>
          <StackedBar segments={labelOutcomes(run.outcomes, text)} />
        </Link>
      </td>
      <td data-numeric>{formatUsd(run.costUsd)}</td>
      <td data-numeric>{formatDuration(run.durationMs)}</td>
      <td data-numeric className={table.quiet}>
        {written(run.createdAt)}
      </td>
    </tr>
  )
}

function Progress({ run, rate }: { run: RunSummary; rate: number | null }): ReactElement {
  const text = useText().runs
  const { error } = run.outcomes
  const done = run.scored + error
  const label = text.progress(run.scored, run.attempts, error)
  return (
    <span className={classes.progress}>
      <span>
        {label}
        {rate !== null && <span className={table.quiet}> · {text.rate(rate.toFixed(1))}</span>}
      </span>
      {run.status !== 'done' && (
        <ProgressLine
          done={run.attempts === 0 ? 0 : done / run.attempts}
          label={label}
          isLive={run.status === 'running'}
        />
      )}
    </span>
  )
}
