import { CloseButton, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { Attempt, ComparedItem, ItemAttempt } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useAttemptsOf } from '../../queries/compare.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useAttempt } from '../../queries/runs.ts'
import { Fold } from '../../ui/Fold.tsx'
import { HostileText } from '../../ui/HostileText.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import { WordDiff } from '../../ui/WordDiff.tsx'
import { sayAttempts } from './attempts.ts'
import classes from './Items.module.css'
import { SentDiff } from './SentDiff.tsx'

/** One item: what was asked, what each side answered in every attempt, and two of them as word diffs. */
export function ComparedDetail(props: {
  item: ComparedItem
  /** The runs of each side. */
  sides: { readonly a: readonly number[]; readonly b: readonly number[] }
  onClose: () => void
}): ReactElement {
  const { item, sides } = props
  const text = useText()
  const words = text.compare.items
  const [chosen, choose] = useState<{ readonly a?: number; readonly b?: number }>({})
  const a = useAttempt(chosen.a ?? item.a.attemptId)
  const b = useAttempt(chosen.b ?? item.b.attemptId)
  const error = a.error ?? b.error
  const isSeveral = item.a.attempts > 1 || item.b.attempts > 1
  return (
    <article
      className={classes.detail}
      aria-label={words.open}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-busy={a.isFetching || b.isFetching}
    >
      <div className={classes.where}>
        <bdi>{item.task}</bdi>
        <span>#{item.ordinal + 1}</span>
        {item.level && <bdi>{item.level}</bdi>}
        <CloseButton size="sm" className={classes.close} aria-label={words.close} onClick={props.onClose} />
      </div>
      <HostileText text={item.question} size="large" />
      <dl className={classes.answers}>
        <div>
          <dt>{words.gold}</dt>
          <dd>
            <bdi>{item.gold}</bdi>
          </dd>
        </div>
        {(['a', 'b'] as const).map((side) => (
          <Showing
            key={side}
            name={side === 'a' ? words.answeredA : words.answeredB}
            showing={item[side]}
            hash={item.hash}
            runs={sides[side]}
            chosen={chosen[side] ?? item[side].attemptId}
            onChoose={(attemptId) => choose({ ...chosen, [side]: attemptId })}
          />
        ))}
      </dl>
      {isSeveral && <p className={classes.aside}>{words.chooseAttempts}</p>}
      {error ? (
        <QueryFailure error={error} retry={() => void (a.error ? a : b).refetch()} />
      ) : a.data && b.data ? (
        <Differences a={a.data} b={b.data} />
      ) : (
        <Skeleton height={10} width="80%" animate={false} />
      )}
    </article>
  )
}

/** A side's attempts at the item. Of several each is a button that puts it into the difference below. */
function Showing(props: {
  name: string
  showing: ComparedItem['a']
  hash: string
  runs: readonly number[]
  chosen: number
  onChoose: (attemptId: number) => void
}): ReactElement {
  const { showing, chosen, runs } = props
  const text = useText()
  const attempts = useAttemptsOf(props.hash, runs)
  const told = attempts.find(({ attemptId }) => attemptId === chosen)
  return (
    <div>
      <dt>
        {props.name}
        {showing.attempts > 1 && `: ${sayAttempts(showing, text)}`}
      </dt>
      {showing.attempts === 1 ? (
        <dd>
          <Answer outcome={showing.outcome} answer={showing.answer} />{' '}
          {told && <RunLink runId={told.runId} />}
        </dd>
      ) : (
        <dd>
          <ul className={classes.attempts} aria-label={`${props.name}: ${text.compare.items.allAttempts}`}>
            {attempts.map(({ attemptId, outcome, answer, runId }) => (
              <li key={attemptId}>
                <button
                  type="button"
                  aria-pressed={attemptId === chosen}
                  onClick={() => props.onChoose(attemptId)}
                >
                  {outcome && <Answer outcome={outcome} answer={answer} />}
                </button>{' '}
                {runs.length > 1 && <RunLink runId={runId} />}
              </li>
            ))}
          </ul>
          {runs.length === 1 && told && <RunLink runId={told.runId} />}
        </dd>
      )}
    </div>
  )
}

function Answer({ outcome, answer }: Pick<ComparedItem['a'], 'outcome' | 'answer'>): ReactElement {
  const text = useText()
  return (
    <>
      <ToneDot tone={outcome} /> {text.outcome[outcome]}{' '}
      {answer !== null && <bdi data-tone={outcome}>{answer}</bdi>}
    </>
  )
}

function RunLink({ runId }: Pick<ItemAttempt, 'runId'>): ReactElement {
  const text = useText()
  return (
    <Link to="/runs/$runId" params={{ runId }} className={classes.aside}>
      {text.run.title(runId)}
    </Link>
  )
}

function Differences({ a, b }: { a: Attempt; b: Attempt }): ReactElement {
  const text = useText()
  const words = text.compare.items
  const { tooDifferent } = text.compare.promptChange
  return (
    <>
      <section>
        <h3>
          {words.response} <span className={classes.aside}>{words.struck}</span>
        </h3>
        <WordDiff
          before={a.response?.text ?? ''}
          after={b.response?.text ?? ''}
          same={words.responseSame}
          tooDifferent={tooDifferent}
        />
      </section>
      <Fold summary={words.prompt}>
        <SentDiff a={a} b={b} />
      </Fold>
    </>
  )
}
