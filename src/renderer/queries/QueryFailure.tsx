import type { ReactElement, ReactNode } from 'react'
import { describeFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import { FailureNote } from '../ui/FailureNote.tsx'

/** A query that failed: what happened, what to do, a retry, and as children other ways on. */
export function QueryFailure(props: {
  error: unknown
  retry: () => void
  children?: ReactNode
}): ReactElement {
  const text = useText().failure
  const failure = describeFailure(props.error)
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
