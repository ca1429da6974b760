import { type ReactElement, useMemo } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { readTagged } from '#shared/trace/tagged.ts'
import { useText } from '../../../i18n/language.tsx'
import { RewardChart } from './RewardChart.tsx'
import classes from './Side.module.css'

/** A reward from which a model is taken to be sure of itself. */
const CONFIDENT_FROM = 0.7
const MOST_POINTS = 200

/** The rewards a tagged response gives itself, from the first to the last; nothing for other responses. */
export function Rewards({ attempt }: { attempt: Attempt }): ReactElement | null {
  const text = useText().trace.rewards
  const { response, score } = attempt
  const rewards = useMemo(
    () => readTagged(response?.text ?? '')?.rewards.slice(0, MOST_POINTS) ?? [],
    [response],
  )
  const last = rewards.at(-1)
  if (!last) return null
  const isSure = last.value >= CONFIDENT_FROM
  const sentence =
    score?.outcome === 'wrong' && isSure
      ? text.confidentAndWrong(last.value)
      : score?.outcome === 'correct' && !isSure
        ? text.unsureAndRight(last.value)
        : text.atTheEnd(last.value)
  return (
    <section>
      <h2 className={classes.title}>{text.title}</h2>
      <RewardChart rewards={rewards} />
      <p className={classes.quiet}>{sentence}</p>
    </section>
  )
}
