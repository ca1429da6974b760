import type { ReactElement, ReactNode } from 'react'
import { useText } from '../i18n/language.tsx'
import { FailureNote } from '../ui/FailureNote.tsx'
import { useFailureWords } from './failure-words.ts'

/** A query that failed: what happened, what to do, a retry, and as children other ways on. */
export function QueryFailure(props: {
  error: unknown
  retry: () => void
  children?: ReactNode
}): ReactElement {
  const text = useText().failure
  const sayFailure = useFailureWords()
  const failure = sayFailure(props.error)
  return (
    <FailureNote
      title={text.title}
      message={failure.message}
      hint={failure.hint ?? text.unexpectedHint}
      action={text.retry}
      onAction={props.retry}
    >
      {props.children}
    </FailureNote>
  )
}
