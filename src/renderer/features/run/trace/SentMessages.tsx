import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { countShared } from './count-shared.ts'
import { Messages } from './Messages.tsx'
import classes from './Trace.module.css'

/** The messages exactly as sent; those every item of the task shares are folded away. */
export function SentMessages(props: {
  messages: Attempt['messages']
  shared: number
  inputTokens: number | null
}): ReactElement {
  const text = useText().trace
  const shared = props.messages.slice(0, props.shared)
  const { characters } = countShared(props.messages)
  return (
    <section aria-label={text.tab.sent}>
      <p className={classes.quiet}>
        {props.messages.length === 0
          ? text.notSent
          : text.sentInAll(props.messages.length, characters, props.inputTokens)}
      </p>
      {shared.length > 0 && (
        <Fold
          summary={text.sharedMessages(shared.length)}
          detail={text.characters(countShared(shared).characters)}
        >
          <Messages messages={shared} />
        </Fold>
      )}
      <Messages messages={props.messages.slice(props.shared)} />
    </section>
  )
}
