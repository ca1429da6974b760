import type { ReactElement } from 'react'
import { describeFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'

/** What the engine said to a call that failed, beside the control that made it. */
export function CallFailure({ error }: { error: unknown }): ReactElement {
  const text = useText().failure
  const { message, hint } = describeFailure(error)
  return <ProblemNote message={message} hint={hint ?? text.unexpectedHint} />
}
