import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatUsd } from '#shared/domain/numbers.ts'
import { Instant } from '../../../i18n/Instant.tsx'
import { useText } from '../../../i18n/language.tsx'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import classes from './Side.module.css'

/** What the response cost and where it came from. */
export function AttemptFacts(props: {
  attempt: Attempt
  response: NonNullable<Attempt['response']>
}): ReactElement {
  const text = useText()
  const names = text.trace.facts
  const { attempt, response } = props
  const facts: Fact[] = [
    { name: names.inputTokens, value: formatCount(response.usage.inputTokens) },
    { name: names.outputTokens, value: formatCount(response.usage.outputTokens) },
    { name: names.reasoningTokens, value: formatCount(response.usage.reasoningTokens) },
    { name: names.cost, value: formatUsd(response.costUsd) },
    { name: names.latency, value: formatDuration(response.latencyMs) },
    { name: names.finish, value: <Finish response={response} /> },
    { name: names.retries, value: names.retriesFor(response.retries, tallyStatuses(response.retryStatuses)) },
    { name: names.model, value: <bdi>{response.reportedModel ?? '–'}</bdi> },
    { name: names.request, value: <bdi className={classes.id}>{response.requestId ?? '–'}</bdi> },
    { name: names.received, value: <Instant iso={response.receivedAt} /> },
    ...(attempt.score ? [{ name: names.extractor, value: attempt.score.extractorVersion }] : []),
    { name: names.item, value: <span className={classes.id}>{attempt.item.hash.slice(0, 12)}</span> },
  ]
  return <Facts title={names.title} facts={facts} />
}

/** Each status once, in the order they came. */
function tallyStatuses(statuses: readonly (number | null)[]): { status: number | null; times: number }[] {
  const byStatus = Map.groupBy(statuses, (status) => status)
  return [...byStatus].map(([status, { length }]) => ({ status, times: length }))
}

/** Why the response ended; the provider's own word as a hint. */
function Finish({ response }: { response: NonNullable<Attempt['response']> }): ReactElement {
  const text = useText()
  return (
    <span title={response.providerFinishReason ?? undefined}>{text.finishReason[response.finishReason]}</span>
  )
}
