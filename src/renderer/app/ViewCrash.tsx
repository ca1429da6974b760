import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { describeFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import { FailureNote } from '../ui/FailureNote.tsx'

/** Stands in for one view that could not be drawn or loaded; everything round it goes on. */
export function ViewCrash({ error, reset }: ErrorComponentProps): ReactElement {
  const text = useText().failure
  const router = useRouter()
  const reload = async (): Promise<void> => {
    // Loads what the view is made of again, where that is what failed, before it is drawn again.
    await router.invalidate()
    reset()
  }
  return (
    <FailureNote
      title={text.viewCrash}
      message={describeFailure(error).message}
      hint={text.viewCrashHint}
      action={text.reloadView}
      onAction={() => void reload()}
    />
  )
}
