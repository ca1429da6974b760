import { Skeleton } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ComparedItem } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useAttempt } from '../../queries/runs.ts'
import { Loading } from '../../ui/Loading.tsx'
import classes from './ComparePage.module.css'
import { SentDiff } from './SentDiff.tsx'

/** What the prompts do differently, as it was sent for one item; what they share is folded away. */
export function PromptChange({ item }: { item: ComparedItem | undefined | null }): ReactElement {
  const text = useText()
  const words = text.compare.promptChange
  const a = useAttempt(item?.a.attemptId ?? null)
  const b = useAttempt(item?.b.attemptId ?? null)
  const error = a.error ?? b.error
  return (
    <section className={classes.card} aria-labelledby="prompt-change">
      <h2 id="prompt-change">
        {words.title} <span className={classes.aside}>{words.text}</span>
      </h2>
      {error ? (
        <QueryFailure error={error} retry={() => void (a.error ? a : b).refetch()} />
      ) : item === null ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : a.data && b.data ? (
        <section
          className={classes.change}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-labelledby="prompt-change"
        >
          <SentDiff a={a.data} b={b.data} />
        </section>
      ) : (
        <Loading className={classes.change} label={text.connection.connecting}>
          <Skeleton height={10} width="80%" animate={false} />
        </Loading>
      )}
    </section>
  )
}
