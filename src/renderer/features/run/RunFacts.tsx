import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatScore, formatUsd } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { type Fact, Facts } from '../../ui/Facts.tsx'

/** Everything that is known of the run, by name. */
export function RunFacts({ run }: { run: Run }): ReactElement {
  const text = useText()
  const written = useInstant()
  const names = text.run.facts
  const { sampling, usage, marks } = run
  const facts: Fact[] = [
    { name: names.accuracy, value: <Accuracy value={run.accuracy} ci95={run.ci95} /> },
    { name: names.accuracyMacro, value: <Accuracy value={run.accuracyMacro} ci95={run.ci95Macro} /> },
    { name: names.scored, value: text.runs.progress(run.scored, run.attempts, 0) },
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
    { name: names.overruled, value: formatCount(marks.overruled) },
    { name: names.flagged, value: formatCount(marks.flagged) },
    { name: names.noted, value: formatCount(marks.noted) },
    { name: names.disputed, value: formatCount(marks.disputedItems) },
  ]
  return <Facts title={names.title} facts={facts} />
}

function Accuracy(props: { value: number | null; ci95: readonly [number, number] | null }): ReactElement {
  const { percent } = useText()
  if (props.value === null) return <>–</>
  const range = props.ci95 && ` (${formatScore(props.ci95[0])}–${formatScore(props.ci95[1])})`
  return (
    <>
      <b>{percent(formatScore(props.value))}</b>
      {range}
    </>
  )
}
