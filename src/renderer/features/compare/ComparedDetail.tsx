import { CloseButton, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Attempt, ComparedItem } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useAttempt } from '../../queries/runs.ts'
import { Fold } from '../../ui/Fold.tsx'
import { HostileText } from '../../ui/HostileText.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import { WordDiff } from '../../ui/WordDiff.tsx'
import classes from './Items.module.css'
import { SentDiff } from './SentDiff.tsx'

/** One item: what was asked, what each side answered, and both responses and prompts as word diffs. */
export function ComparedDetail(props: { item: ComparedItem; onClose: () => void }): ReactElement {
  const { item } = props
  const text = useText()
  const words = text.compare.items
  const a = useAttempt(item.a.attemptId)
  const b = useAttempt(item.b.attemptId)
  const error = a.error ?? b.error
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
        <Showing name={words.answeredA} showing={item.a} runId={a.data?.runId} />
        <Showing name={words.answeredB} showing={item.b} runId={b.data?.runId} />
      </dl>
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

function Showing(props: {
  name: string
  showing: ComparedItem['a']
  runId: number | undefined
}): ReactElement {
  const { showing, runId } = props
  const text = useText()
  const words = text.compare.items
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <ToneDot tone={showing.outcome} /> {text.outcome[showing.outcome]}{' '}
        {showing.answer !== null && <bdi data-tone={showing.outcome}>{showing.answer}</bdi>}
        {showing.attempts > 1 && <span className={classes.aside}> {words.attempts(showing.attempts)}</span>}{' '}
        {runId !== undefined && (
          <Link to="/runs/$runId" params={{ runId }} className={classes.aside}>
            {text.run.title(runId)}
          </Link>
        )}
      </dd>
    </div>
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
