import { Fragment, type ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { formatPercent } from '#shared/domain/numbers.ts'
import { writeAnswer } from '#shared/trace/plain-math.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './Verdict.module.css'

/** Answers that stand side by side on one line; longer ones stand below each other. */
const MOST_ON_A_LINE = 22

/** What the machine made of the answer, held against the gold, and what a person said instead. */
export function Verdict({ attempt }: { attempt: Attempt }): ReactElement {
  const text = useText()
  const { score, error, item, marks } = attempt
  const outcome = score?.outcome ?? (error ? 'error' : null)
  const answer = score?.answer ?? null
  const gold = { name: text.trace.gold, source: item.gold, value: writeAnswer(item.gold) }
  const answered = answer !== null && {
    name: text.trace.answered,
    source: answer,
    value: writeAnswer(answer),
  }
  const answers = answered ? [answered, gold] : [gold]
  const isLine = answered && answered.value.length + gold.value.length <= MOST_ON_A_LINE
  return (
    <section className={classes.verdict} data-tone={outcome ?? 'pending'} aria-live="polite">
      <b className={classes.outcome}>{outcome ? text.outcome[outcome] : text.unanswered}</b>
      <dl
        className={classes.answers}
        data-line={isLine || undefined}
        data-equal={score?.credit === 1 || undefined}
      >
        {answers.map(({ name, source, value }) => (
          <Fragment key={name}>
            <dt className={isLine ? 'visually-hidden' : undefined}>{name}</dt>
            <dd title={value === source ? undefined : source}>
              <bdi>{value}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
      {outcome === 'partial' && score && <span>{text.trace.credit(formatPercent(score.credit, 0))}</span>}
      {marks.overruled && (
        <p className={classes.overruled}>{text.trace.yours.counts(text.outcome[marks.overruled.outcome])}</p>
      )}
    </section>
  )
}
