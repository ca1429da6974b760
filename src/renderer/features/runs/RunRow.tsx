import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { formatDuration, formatUsd } from '#shared/domain/numbers.ts'
import { wilsonInterval } from '#shared/statistics/wilson.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { RunScore } from '../../i18n/RunScore.tsx'
import { RunStatusBadge } from '../../i18n/RunStatusBadge.tsx'
import { describeScope } from '../../i18n/run-scope.ts'
import { useRequestWords } from '../../queries/failure-words.ts'
import { RunMenu } from '../../queries/RunMenu.tsx'
import { useOrderUnderWay } from '../../queries/run-actions.ts'
import type { RunningRun } from '../../queries/runs-feed.tsx'
import { StackedBar } from '../../ui/StackedBar.tsx'
import table from '../../ui/table.module.css'
import { RunProgressCell } from './RunProgressCell.tsx'
import classes from './RunsTable.module.css'
import { rankedScore } from './sorting.ts'

/** One run; while it is under way, with its live figures. */
export function RunRow(props: {
  run: RunSummary
  rowIndex: number
  live: RunningRun | null
  /** From 1; null for a run that does not wait. */
  queuePlace: number | null
  isSelected: boolean
  /** Whether the keys have walked to it. */
  isAt: boolean
  onSelect: () => void
}): ReactElement {
  const text = useText()
  const sayRequest = useRequestWords()
  const written = useInstant('short')
  const { run, live } = props
  const scope = describeScope(run.scope, text)
  return (
    <tr
      className={`${table.linked} ${props.isSelected ? classes.selected : ''}`}
      aria-rowindex={props.rowIndex}
      aria-selected={props.isSelected}
      data-at={props.isAt || undefined}
      data-run={run.id}
    >
      <td>
        <Checkbox
          size="xs"
          className={classes.lifted}
          aria-label={text.runs.select(run.id)}
          checked={props.isSelected}
          onChange={props.onSelect}
        />
      </td>
      <td data-numeric data-column="run" className={table.quiet}>
        {run.id}
      </td>
      <td data-column="model">
        <div className={classes.name} title={run.label ? `${run.model} · ${run.label}` : run.model}>
          <Link to="/runs/$runId" params={{ runId: run.id }} className={table.link}>
            {run.model}
          </Link>
          {run.label && <bdi className={classes.second}>{run.label}</bdi>}
        </div>
      </td>
      <td data-column="benchmark" title={scope ?? undefined}>
        <div className={classes.name}>
          {text.benchmark[run.benchmark]}
          {scope && <bdi className={classes.second}>{scope}</bdi>}
        </div>
      </td>
      <td title={text.format[run.format]}>{text.formatShort[run.format]}</td>
      <td title={run.stopReason ? sayRequest(run.stopReason) : undefined}>
        <RunStatusBadge status={run.status} stopCause={run.stopCause} />
        <StateDetail run={run} live={live} />
      </td>
      <td data-column="progress">
        <RunProgressCell run={run} live={live} queuePlace={props.queuePlace} />
      </td>
      <td data-numeric data-column="score">
        <RunScore {...rankedScore(run)} {...(live && liveScore(run, live))} />
      </td>
      <td data-column="outcomes">
        <span className={classes.outcomes}>
          <StackedBar segments={labelOutcomes(run.outcomes, text)} />
        </span>
      </td>
      <td data-numeric data-column="cost">
        {isUntouched(run) ? '–' : formatUsd(run.costUsd)}
      </td>
      <td data-numeric data-column="duration">
        {live?.timeLeftMs != null
          ? formatDuration(live.timeLeftMs)
          : run.durationMs === 0
            ? '–'
            : formatDuration(run.durationMs)}
        {live?.ratePerSecond != null && (
          <span className={classes.second}>{text.runs.left(live.ratePerSecond.toFixed(1))}</span>
        )}
      </td>
      <td data-numeric data-column="created" className={table.quiet}>
        {written(run.createdAt)}
      </td>
      <td className={classes.lifted}>
        <RunMenu run={run} />
      </td>
    </tr>
  )
}

/** What there is to say of a state in a word: what the run was asked to do, what holds it up, whose it is. */
function StateDetail({ run, live }: { run: RunSummary; live: RunningRun | null }): ReactElement | null {
  const text = useText()
  const order = useOrderUnderWay(run.id)
  const { waiting, retries } = live?.trouble ?? { waiting: 0, retries: 0 }
  const detail = order
    ? text.runs.actions.underWay[order]
    : waiting > 0
      ? text.runs.waiting(waiting)
      : retries > 0
        ? text.run.retries(retries)
        : run.elsewhere
          ? text.runs.elsewhere.short
          : null
  if (detail === null) return null
  return (
    <span
      className={classes.second}
      title={run.elsewhere ? text.runs.elsewhere.long(run.elsewhere) : undefined}
    >
      {detail}
    </span>
  )
}

/** Whether nothing has come back for it yet, so that there is nothing it cost. */
const isUntouched = ({ scored, outcomes }: RunSummary): boolean => scored + outcomes.error === 0

/** While a run goes on the list knows its micro average alone, and the interval that single samples make of it. */
function liveScore(run: RunSummary, { accuracy, scored }: RunningRun) {
  if (rankedScore(run).rankedBy !== 'micro' || accuracy === null) return {}
  return {
    score: accuracy,
    ci95: run.sampling.samples === 1 ? wilsonInterval(accuracy * scored, scored) : null,
  }
}
