import { Fragment, type ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatPercent, formatUsd } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../../i18n/language.tsx'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import classes from './AttemptFacts.module.css'

/** The verdict, then what the response cost and where it came from, if there is one. */
export function AttemptFacts({ attempt }: { attempt: Attempt }): ReactElement {
  const text = useText()
  const written = useInstant()
  const names = text.trace.facts
  const { response, score } = attempt
  const facts: Fact[] = response
    ? [
        { name: names.inputTokens, value: formatCount(response.usage.inputTokens) },
        { name: names.outputTokens, value: formatCount(response.usage.outputTokens) },
        { name: names.reasoningTokens, value: formatCount(response.usage.reasoningTokens) },
        { name: names.cost, value: formatUsd(response.costUsd) },
        { name: names.latency, value: formatDuration(response.latencyMs) },
        { name: names.retries, value: formatCount(response.retries) },
        { name: names.finish, value: finishOf(response, text.finishReason[response.finishReason]) },
        { name: names.model, value: <bdi>{response.reportedModel ?? '–'}</bdi> },
        { name: names.request, value: <bdi className={classes.id}>{response.requestId ?? '–'}</bdi> },
        { name: names.received, value: written(response.receivedAt) },
        ...(score ? [{ name: names.extractor, value: score.extractorVersion }] : []),
        { name: names.item, value: <span className={classes.id}>{attempt.item.hash.slice(0, 12)}</span> },
      ]
    : []
  return (
    <>
      <Verdict attempt={attempt} />
      {facts.length > 0 && <Facts title={names.title} facts={facts} />}
    </>
  )
}

function finishOf(response: NonNullable<Attempt['response']>, written: string): ReactElement {
  return <span title={response.providerFinishReason ?? undefined}>{written}</span>
}

function Verdict({ attempt }: { attempt: Attempt }): ReactElement {
  const text = useText()
  const { score, error, item } = attempt
  const outcome = score?.outcome ?? (error ? 'error' : null)
  const gold = { name: text.trace.gold, value: item.gold }
  const answers =
    score && score.answer !== null ? [{ name: text.trace.answered, value: score.answer }, gold] : [gold]
  return (
    <section className={classes.verdict} data-tone={outcome ?? 'pending'} aria-live="polite">
      <b>{outcome ? text.outcome[outcome] : text.unanswered}</b>
      {outcome === 'partial' && score && <span>{text.trace.credit(formatPercent(score.credit, 0))}</span>}
      <dl className={classes.answers}>
        {answers.map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
