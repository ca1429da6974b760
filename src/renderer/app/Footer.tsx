import type { ReactElement } from 'react'
import { useConnectionState } from '../client/ConnectionProvider.tsx'
import { useText } from '../i18n/language.tsx'
import { useSystemInfo } from '../queries/system.ts'
import classes from './Shell.module.css'

/** Where the reader is: which store, how much is in it, and what may leave the machine. */
export function Footer(): ReactElement {
  const text = useText()
  const state = useConnectionState()
  const info = useSystemInfo().data
  return (
    <footer className={classes.footer}>
      <span className={classes.state} data-state={state}>
        {state === 'open' ? text.connection.open : text.connection.connecting}
      </span>
      <span>{text.footer.local}</span>
      {info && (
        <>
          <span>{text.footer.store(info.store.runs, info.store.items)}</span>
          <bdi className={classes.path} title={info.store.path}>
            {info.store.path}
          </bdi>
          <span className={classes.version}>{text.footer.version(info.version)}</span>
        </>
      )}
    </footer>
  )
}
