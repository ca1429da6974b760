import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import classes from './ExportStatus.module.css'
import type { BoardExport } from './use-export.ts'

/** How far an export is, with a way to end it; then what became of it. */
export function ExportStatus({ state, cancel }: Pick<BoardExport, 'state' | 'cancel'>): ReactElement {
  const words = useText().leaderboard.export
  return (
    <p className={classes.said} aria-live="polite" data-failed={state.status === 'failed' || undefined}>
      {state.status === 'running' && words.running(Math.round(state.bytes / 1000))}
      {state.status === 'done' && state.said}
      {state.status === 'failed' && state.message}
      {state.status === 'running' && (
        <button type="button" className={classes.cancel} onClick={cancel}>
          {words.cancel}
        </button>
      )}
    </p>
  )
}
