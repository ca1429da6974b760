import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { HostileText } from '../../../ui/HostileText.tsx'
import classes from './Trace.module.css'

/** Longer messages are folded: a text prompt holds all its exemplars in one. */
const LONG_CHARACTERS = 2_000

export function Messages({ messages }: { messages: Attempt['messages'] }): ReactElement {
  const text = useText().trace
  return (
    <ol className={classes.messages}>
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message is nothing but its place in the dialogue
        <li key={index}>
          {message.content.length > LONG_CHARACTERS ? (
            <Fold summary={text.role[message.role]} detail={text.characters(message.content.length)}>
              <HostileText text={message.content} />
            </Fold>
          ) : (
            <>
              <span className={classes.role}>{text.role[message.role]}</span>
              <HostileText text={message.content} />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
