import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { HostileText } from '../../ui/HostileText.tsx'
import { Options } from './Options.tsx'
import { ResponseText } from './ResponseText.tsx'
import { SentMessages } from './SentMessages.tsx'
import classes from './Trace.module.css'

/** One attempt to be read from top to bottom: what was asked, what came back, what exactly was sent. */
export function Trace({ attempt }: { attempt: Attempt }): ReactElement {
  const text = useText()
  const { item, response, error } = attempt
  return (
    <article className={classes.trace}>
      <p className={classes.where}>
        <bdi>{item.task}</bdi>
        <span>#{item.ordinal + 1}</span>
        {item.level && <Badge>{item.level}</Badge>}
        {attempt.sample > 0 && <Badge>{text.run.list.sample(attempt.sample)}</Badge>}
      </p>
      <section aria-label={text.trace.question}>
        <HostileText text={item.question} size="large" />
        {item.options && <Options item={item} answer={attempt.score?.canonical ?? null} />}
      </section>
      <p className={classes.gold}>
        {text.trace.gold} <bdi>{item.gold}</bdi>
      </p>
      {item.goldReasoning && (
        <Fold summary={text.trace.goldReasoning}>
          <HostileText text={item.goldReasoning} />
        </Fold>
      )}
      {error && (
        <section className={classes.error}>
          <h2>
            {text.trace.error}
            <span>
              {[
                text.trace.errorKind(error.kind),
                error.status && `HTTP ${error.status}`,
                text.trace.gaveUp(error.tries),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </h2>
          <HostileText text={error.message} />
        </section>
      )}
      {response?.thinking && (
        <Fold summary={text.trace.thinking} detail={text.trace.characters(response.thinking.length)}>
          <HostileText text={response.thinking} />
        </Fold>
      )}
      {response && <ResponseText text={response.text} score={attempt.score} />}
      <SentMessages messages={attempt.messages} shared={attempt.sharedMessages} />
    </article>
  )
}
