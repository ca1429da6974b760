import type { ReactElement } from 'react'
import type { Attempt, ItemAttempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { Keys } from '../../../ui/Keys.tsx'
import { AttemptFacts } from './AttemptFacts.tsx'
import { CopyRequest } from './CopyRequest.tsx'
import { Rewards } from './Rewards.tsx'
import { Samples } from './Samples.tsx'
import classes from './Side.module.css'
import { Verdict } from './Verdict.tsx'
import { Yours } from './Yours.tsx'

/** The evidence beside a trace: the verdict, what speaks for it, what it cost, and what a person says to it. */
export function Side(props: {
  attempt: Attempt
  samples: readonly ItemAttempt[]
  onShow: (attemptId: number) => void
}): ReactElement {
  const text = useText().trace
  const { attempt, samples } = props
  const hints = [
    ['a', text.hints.answer],
    ['r', text.hints.raw],
    ['t', text.hints.sent],
    ['d', text.hints.difference],
    ...(samples.length > 1 ? ([['s', text.hints.sample]] as const) : []),
    ...(attempt.score ? ([['v', text.hints.overrule]] as const) : []),
    ['x', text.hints.dispute],
    ['f', text.hints.flag],
    ['n', text.hints.note],
    ...(attempt.messages.length > 0 ? ([['y', text.hints.copy]] as const) : []),
  ] as const
  return (
    <>
      <Verdict attempt={attempt} />
      <Rewards attempt={attempt} />
      {samples.length > 1 && <Samples samples={samples} shownId={attempt.attemptId} onShow={props.onShow} />}
      <Yours key={`yours ${attempt.attemptId}`} attempt={attempt} />
      <p className={classes.hints}>
        {hints.map(([keys, label]) => (
          <span key={keys}>
            <Keys keys={keys} /> {label}
          </span>
        ))}
      </p>
      {attempt.response && <AttemptFacts attempt={attempt} response={attempt.response} />}
      {attempt.messages.length > 0 && (
        <CopyRequest key={`curl ${attempt.attemptId}`} attemptId={attempt.attemptId} />
      )}
    </>
  )
}
