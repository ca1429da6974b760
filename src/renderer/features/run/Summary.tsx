import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatScore, formatUsd } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { type Fact, Facts } from '../../ui/Facts.tsx'
import { StackedBar } from '../../ui/StackedBar.tsx'
import classes from './RunPage.module.css'
import { TaskTable } from './TaskTable.tsx'

/** The run as a whole and task by task. */
export function Summary({ run }: { run: Run }): ReactElement {
  const text = useText()
  const written = useInstant()
  const names = text.run.facts
  const { sampling, usage } = run
  const facts: Fact[] = [
    { name: names.accuracy, value: <Accuracy value={run.accuracy} ci95={run.ci95} /> },
    { name: names.accuracyMacro, value: <Accuracy value={run.accuracyMacro} ci95={run.ci95Macro} /> },
    { name: names.scored, value: text.runs.progress(run.scored, run.attempts, 0) },
    ...labelOutcomes(run.outcomes, text)
      .filter(({ count }) => count > 0)
      .map(({ label, written }) => ({ name: label, value: written })),
    {
      name: names.prompt,
      value: `${run.prompt.name} v${run.prompt.version} (${run.prompt.hash.slice(0, 8)})`,
    },
    {
      name: names.sampling,
      value: [
        names.temperature(sampling.temperature),
        names.maxTokens(sampling.maxTokens),
        names.samples(sampling.samples),
        names.seed(sampling.seed),
      ].join(', '),
    },
    { name: names.inputTokens, value: formatCount(usage.inputTokens) },
    { name: names.outputTokens, value: formatCount(usage.outputTokens) },
    { name: names.reasoningTokens, value: formatCount(usage.reasoningTokens) },
    { name: names.cost, value: formatUsd(run.costUsd) },
    { name: names.duration, value: formatDuration(run.durationMs) },
    { name: names.created, value: written(run.createdAt) },
    { name: names.finished, value: run.finishedAt ? written(run.finishedAt) : '–' },
    { name: names.extractor, value: run.extractorVersion },
    ...(run.label ? [{ name: names.label, value: <bdi>{run.label}</bdi> }] : []),
  ]
  return (
    <div className={classes.summary}>
      <TaskTable run={run} />
      <div className={classes.card}>
        <StackedBar segments={labelOutcomes(run.outcomes, text)} />
        <Facts title={names.title} facts={facts} />
      </div>
    </div>
  )
}

function Accuracy(props: { value: number | null; ci95: readonly [number, number] | null }): ReactElement {
  if (props.value === null) return <>–</>
  const range = props.ci95 && ` (${formatScore(props.ci95[0])}–${formatScore(props.ci95[1])})`
  return (
    <>
      <b>{formatScore(props.value)} %</b>
      {range}
    </>
  )
}
