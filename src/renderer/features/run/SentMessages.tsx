import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { HostileText } from '../../ui/HostileText.tsx'
import classes from './Trace.module.css'

/** Longer messages are folded: a text prompt holds all its exemplars in one. */
const LONG_CHARACTERS = 2_000

type Message = Attempt['messages'][number]

/** The messages exactly as sent; those every item of the task shares are folded away. */
export function SentMessages(props: { messages: readonly Message[]; shared: number }): ReactElement {
  const text = useText().trace
  const shared = props.messages.slice(0, props.shared)
  const own = props.messages.slice(props.shared)
  const length = shared.reduce((sum, message) => sum + message.content.length, 0)
  return (
    <section className={classes.sent}>
      <h2>{text.sent}</h2>
      {props.messages.length === 0 && <p className={classes.quiet}>{text.notSent}</p>}
      {shared.length > 0 && (
        <Fold summary={text.sharedMessages(shared.length)} detail={text.characters(length)}>
          <Messages messages={shared} />
        </Fold>
      )}
      <Messages messages={own} />
    </section>
  )
}

function Messages({ messages }: { messages: readonly Message[] }): ReactElement {
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
