import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { type ReactElement, useCallback } from 'react'
import { useText } from '../i18n/language.tsx'
import { useFailureWords } from '../queries/failure-words.ts'
import { FailureNote } from '../ui/FailureNote.tsx'
import { AwaitedView } from './AwaitedView.tsx'
import { ViewNotFetched } from './fetched-view.ts'

/** Stands in for one view that could not be drawn or loaded; everything round it goes on. */
export function ViewCrash({ error, reset }: ErrorComponentProps): ReactElement {
  const text = useText().failure
  const sayFailure = useFailureWords()
  const router = useRouter()
  const reload = useCallback(async (): Promise<void> => {
    // Loads what the view is made of again, where that is what failed, before it is drawn again.
    await router.invalidate()
    reset()
  }, [router, reset])
  const fetchAgain = useCallback(() => void reload(), [reload])
  const { message } = sayFailure(error)
  if (error instanceof ViewNotFetched) return <AwaitedView message={message} fetchAgain={fetchAgain} />
  return (
    <FailureNote
      title={text.viewCrash}
      message={message}
      hint={text.viewCrashHint}
      action={text.reloadView}
      onAction={() => void reload()}
    >
      {/* What is chosen in the address may be what the view cannot draw. */}
      <Link to="." search={{}}>
        {text.viewAsItStarts}
      </Link>
    </FailureNote>
  )
}
