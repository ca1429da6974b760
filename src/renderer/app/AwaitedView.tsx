import { type ReactElement, useEffect } from 'react'
import { useConnectionState } from '../client/ConnectionProvider.tsx'
import { useText } from '../i18n/language.tsx'
import { EmptyNote } from '../ui/EmptyNote.tsx'
import { FailureNote } from '../ui/FailureNote.tsx'

/** Stands in for a view that could not be fetched: while the engine is away it waits, and fetches it when that is back. */
export function AwaitedView(props: { message: string; fetchAgain: () => void }): ReactElement {
  const text = useText().failure
  const { fetchAgain } = props
  const isAway = useConnectionState() !== 'open'
  useEffect(() => {
    // Runs when the engine comes back, as what stands for its absence goes.
    if (isAway) return fetchAgain
  }, [isAway, fetchAgain])
  if (isAway) return <EmptyNote title={text.viewAwaited} text={text.viewAwaitedHint} />
  return (
    <FailureNote
      title={text.viewNotFetched}
      message={props.message}
      hint={text.viewNotFetchedHint}
      action={text.reload}
      onAction={() => window.location.reload()}
    />
  )
}
