import type { ReactElement } from 'react'
import type { ItemAttempt } from '#shared/contract/views.ts'
import { writeAnswer } from '#shared/trace/plain-math.ts'
import { shortenAnswer, tallySamples } from '#shared/trace/samples.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './Side.module.css'

/** Every sample of the item as a chip with its answer; a chip opens its trace. */
export function Samples(props: {
  samples: readonly ItemAttempt[]
  shownId: number
  onShow: (attemptId: number) => void
}): ReactElement {
  const text = useText()
  const names = text.trace.samples
  const { right, scored, total, majority } = tallySamples(props.samples)
  return (
    <section>
      <h2 className={classes.title}>{names.title}</h2>
      <ol className={classes.chips}>
        {props.samples.map(({ attemptId, sample, outcome, overruled, answer }) => {
          const judged = overruled ?? outcome
          return (
            <li key={attemptId}>
              <button
                type="button"
                className={classes.chip}
                data-tone={judged ?? 'pending'}
                aria-current={attemptId === props.shownId || undefined}
                title={answer ?? undefined}
                onClick={() => props.onShow(attemptId)}
              >
                <span className="visually-hidden">
                  {names.chip(sample + 1, judged ? text.outcome[judged] : text.unanswered)}{' '}
                </span>
                <bdi>{answer === null ? '–' : shortenAnswer(writeAnswer(answer))}</bdi>
              </button>
            </li>
          )
        })}
      </ol>
      <p className={classes.quiet}>
        {[
          scored > 0 && names.right(right, scored),
          total > scored && names.unscored(total - scored),
          scored > 0 && (majority === null ? names.noMajority : names.majority(writeAnswer(majority))),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  )
}
