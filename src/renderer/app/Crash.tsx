import type { ReactElement } from 'react'
import { useText } from '../i18n/language.tsx'
import { useFailureWords } from '../queries/failure-words.ts'
import { FailureNote } from '../ui/FailureNote.tsx'

/** Stands in for whatever could not be drawn. */
export function Crash({ error }: { error: unknown }): ReactElement {
  const text = useText().failure
  const sayFailure = useFailureWords()
  return (
    <FailureNote
      title={text.crash}
      message={sayFailure(error).message}
      hint={text.crashHint}
      action={text.reload}
      onAction={() => window.location.reload()}
    />
  )
}
