import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { writeAnswer } from '#shared/trace/plain-math.ts'
import { useText } from '../../../i18n/language.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { countShared } from './count-shared.ts'
import { ItemText } from './ItemText.tsx'
import { Messages } from './Messages.tsx'
import classes from './Trace.module.css'

/** What stands around the question, folded away: what every item of the task is asked after, and the gold answer. */
export function Context({ attempt }: { attempt: Attempt }): ReactElement {
  const text = useText().trace
  const { item } = attempt
  const shared = attempt.messages.slice(0, attempt.sharedMessages)
  const { hasSystem, exemplars, characters } = countShared(shared)
  return (
    <div className={classes.context}>
      {shared.length > 0 && (
        <Fold summary={text.before(hasSystem, exemplars)} detail={text.characters(characters)}>
          <Messages messages={shared} />
        </Fold>
      )}
      {item.goldReasoning ? (
        <Fold summary={`${text.gold} ${writeAnswer(item.gold)}`} detail={text.goldReasoning} isLate>
          <ItemText item={item} text={item.goldReasoning} />
        </Fold>
      ) : (
        <p className={classes.gold}>
          {text.gold} <bdi>{writeAnswer(item.gold)}</bdi>
        </p>
      )}
    </div>
  )
}
