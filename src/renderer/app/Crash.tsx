import type { ReactElement } from 'react'
import { describeFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import { FailureNote } from '../ui/FailureNote.tsx'

/** Stands in for whatever could not be drawn. */
export function Crash({ error }: { error: unknown }): ReactElement {
  const text = useText().failure
  return (
    <FailureNote
      title={text.crash}
      message={describeFailure(error).message}
      hint={text.crashHint}
      action={text.reload}
      onAction={() => window.location.reload()}
    />
  )
}
