import type { ReactElement } from 'react'
import type { RunProgress } from '#shared/contract/views.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { useRequestWords } from '../../queries/failure-words.ts'
import classes from './LivePanel.module.css'

/** The last failures in the provider's words, and what the runner does about them. */
export function LastErrors({ progress }: { progress: RunProgress }): ReactElement {
  const text = useText().run.live
  const clock = useInstant('clock')
  const sayRequest = useRequestWords()
  const { slots, lastErrors } = progress
  return (
    <div className={classes.errors}>
      <p>
        {slots.waiting > 0
          ? text.waiting(slots.waiting, slots.limit, slots.nextTryAt && clock(slots.nextTryAt))
          : text.lastErrors}
      </p>
      <ol>
        {lastErrors.map(({ at, message, willRetry }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several may fail alike at the same moment
          <li key={index}>
            <time dateTime={at}>{clock(at)}</time> <bdi title={message}>{sayRequest(message)}</bdi>{' '}
            <b>{willRetry ? text.willRetry : text.gaveUp}</b>
          </li>
        ))}
      </ol>
    </div>
  )
}
