import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import { formatDuration, formatPercent, formatUsd } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { RunStatusBadge } from '../../i18n/RunStatusBadge.tsx'
import { useRunProgress } from '../../queries/runs.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { ScoreCell } from '../../ui/ScoreCell.tsx'
import { StackedBar } from '../../ui/StackedBar.tsx'
import table from '../../ui/table.module.css'
import classes from './RunsPage.module.css'

/** One run; while it is running, with its live figures. */
export function RunRow(props: { run: RunSummary }): ReactElement {
  const text = useText()
  const written = useInstant('short')
  const progress = useRunProgress(props.run.id, props.run.status === 'running')
  const run = progress?.run ?? props.run
  return (
    <tr className={table.linked}>
      <td data-numeric className={table.quiet}>
        {run.id}
      </td>
      <td>
        <Link to="/runs/$runId" params={{ runId: run.id }} className={table.link}>
          {run.model}
        </Link>{' '}
        {run.label && <span className={table.quiet}>{run.label}</span>}
      </td>
      <td>{text.benchmark[run.benchmark]}</td>
      <td title={text.format[run.format]}>{text.formatShort[run.format]}</td>
      <td title={run.stopReason ?? undefined}>
        <RunStatusBadge status={run.status} />
      </td>
      <td>
        <Progress run={run} rate={progress?.ratePerSecond ?? null} />
      </td>
      <td data-numeric>
        <Score run={run} />
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
  const done = run.scored + run.outcomes.error
  const label = text.progress(done, run.attempts)
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

/** By the average the benchmark is ranked by. */
function Score({ run }: { run: RunSummary }): ReactElement {
  const text = useText()
  const isMacro = BENCHMARK_FACTS[run.benchmark].rankedBy === 'macro'
  const score = isMacro ? run.accuracyMacro : run.accuracy
  const ci95 = isMacro ? run.ci95Macro : run.ci95
  if (score === null) return <span className={table.quiet}>–</span>
  return (
    <ScoreCell
      score={formatPercent(score)}
      interval={
        ci95 && {
          low: ci95[0],
          high: ci95[1],
          label: text.interval(formatPercent(ci95[0]), formatPercent(ci95[1])),
        }
      }
    />
  )
}
