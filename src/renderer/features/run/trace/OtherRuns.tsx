import { type ReactElement, useState } from 'react'
import type { Attempt, ItemAttempt } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { useShortcuts } from '../../../ui/shortcuts.tsx'
import { ToneDot } from '../../../ui/ToneDot.tsx'
import { Difference } from './Difference.tsx'
import classes from './OtherRuns.module.css'

/** More attempts than this are told by their number. */
const MOST_LISTED = 100

/** The item's other attempts, here and in other runs, and word by word how the chosen one differs from this one. */
export function OtherRuns(props: { attempt: Attempt; all: readonly ItemAttempt[] }): ReactElement {
  const text = useText().trace
  const names = text.others
  const { attempt, all } = props
  const listed = all.slice(0, MOST_LISTED)
  const [wantedId, setWanted] = useState<number | null>(null)
  const at = Math.max(
    0,
    listed.findIndex(({ attemptId }) => attemptId === wantedId),
  )
  const chosen = listed[at]
  const step = (by: number) => (): void =>
    setWanted(listed[(at + by + listed.length) % listed.length]?.attemptId ?? null)
  useShortcuts(
    text.title,
    listed.length > 1
      ? [
          { keys: ']', label: names.next, run: step(1) },
          { keys: '[', label: names.previous, run: step(-1) },
        ]
      : [],
  )
  if (!chosen) return <p className={classes.quiet}>{names.none}</p>
  return (
    <>
      <div className={classes.list}>
        <table className={classes.table}>
          <caption className="visually-hidden">{names.title}</caption>
          <thead>
            <tr>
              <th scope="col">{names.run}</th>
              <th scope="col">{names.model}</th>
              <th scope="col">{names.answer}</th>
              <th scope="col" data-numeric>
                {names.tokens}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map((other) => (
              <Row
                key={other.attemptId}
                other={other}
                isHere={other.runId === attempt.runId}
                isChosen={other === chosen}
                onChoose={() => setWanted(other.attemptId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {all.length > listed.length && (
        <p className={classes.quiet}>{names.more(all.length - listed.length)}</p>
      )}
      <Difference attempt={attempt} other={chosen} />
    </>
  )
}

function Row(props: {
  other: ItemAttempt
  isHere: boolean
  isChosen: boolean
  onChoose: () => void
}): ReactElement {
  const text = useText()
  const names = text.trace.others
  const { other } = props
  const judged = other.overruled ?? other.outcome
  return (
    <tr data-chosen={props.isChosen || undefined} onClick={props.onChoose}>
      <td>
        <button type="button" aria-pressed={props.isChosen} onClick={props.onChoose}>
          {props.isHere ? names.here : text.run.title(other.runId)}
          {(props.isHere || other.sample > 0) && ` · ${names.sample(other.sample + 1)}`}
        </button>
      </td>
      <td className={classes.model}>
        {!props.isHere && (
          <>
            <bdi>{other.model}</bdi> <span className={classes.quiet}>{text.formatShort[other.format]}</span>
          </>
        )}
      </td>
      <td data-tone={judged ?? 'pending'}>
        <span className={classes.answer}>
          <ToneDot tone={judged ?? 'pending'} />
          <bdi>{other.answer ?? (judged ? text.outcome[judged] : text.unanswered)}</bdi>
        </span>
      </td>
      <td data-numeric>{other.outputTokens === null ? '–' : formatCount(other.outputTokens)}</td>
    </tr>
  )
}
