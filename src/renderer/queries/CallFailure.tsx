import type { ReactElement } from 'react'
import { useText } from '../i18n/language.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { useFailureWords } from './failure-words.ts'

/** What the engine said to a call that failed, beside the control that made it. */
export function CallFailure({ error }: { error: unknown }): ReactElement {
  const text = useText().failure
  const sayFailure = useFailureWords()
  const { message, hint } = sayFailure(error)
  return <ProblemNote message={message} hint={hint ?? text.unexpectedHint} />
}
