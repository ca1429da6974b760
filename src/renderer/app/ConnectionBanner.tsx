import type { ReactElement } from 'react'
import { useConnection, useConnectionState } from '../client/ConnectionProvider.tsx'
import { useText } from '../i18n/language.tsx'
import { PlainButton } from '../ui/PlainButton.tsx'
import classes from './Shell.module.css'

/** Says that the engine is away while it is; it comes back by itself. */
export function ConnectionBanner(): ReactElement | null {
  const text = useText().connection
  const connection = useConnection()
  if (useConnectionState() !== 'lost') return null
  return (
    <div className={classes.banner} role="alert">
      <span>{text.lost}</span>
      <PlainButton isCompact onClick={connection.retryNow}>
        {text.retry}
      </PlainButton>
    </div>
  )
}
