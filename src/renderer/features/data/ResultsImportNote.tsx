import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { describeFailure } from '../../client/failure.ts'
import { useText } from '../../i18n/language.tsx'
import type { ResultsImport } from '../../queries/results.ts'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { BadRows } from './BadRows.tsx'
import classes from './Data.module.css'

/** What became of the chosen file; of a refused one every fault, and the choice to take the rest of it. */
export function ResultsImportNote(props: {
  state: ResultsImport
  onKeepGood: (file: File) => void
  onDismiss: () => void
}): ReactElement | null {
  const text = useText().data.imports
  const { state } = props
  if (state.status === 'idle') return null
  const { name } = state.file
  if (state.status === 'reading') return <p role="status">{text.reading(name)}</p>
  const isGood = state.status === 'done'
  return (
    <div className={classes.box} data-kind={isGood ? 'good' : 'bad'} role={isGood ? 'status' : 'alert'}>
      <div className={classes.told}>{tell()}</div>
      <div className={classes.boxActions}>
        {state.status === 'refused' && (
          <Button size="compact-xs" variant="default" onClick={() => props.onKeepGood(state.file)}>
            {text.keepGood}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={props.onDismiss}>
          {text.dismiss}
        </Button>
      </div>
    </div>
  )

  function tell(): ReactElement | null {
    switch (state.status) {
      case 'done':
        return (
          <>
            <b>{text.done(name, state.added, state.known)}</b>
            {state.bad.length > 0 && (
              <>
                <span>{text.kept(state.bad.length)}</span>
                <BadRows bad={state.bad} />
              </>
            )}
          </>
        )
      case 'refused':
        return (
          <>
            <b>{text.refused(name, state.bad.length)}</b>
            <span className={classes.quiet}>{text.refusedHint}</span>
            <BadRows bad={state.bad} />
          </>
        )
      case 'too-large':
        return (
          <>
            <b>{text.tooLarge(name)}</b>
            <span className={classes.quiet}>{text.tooLargeHint}</span>
            <StoreCommand args="results import FILE" />
          </>
        )
      case 'failed': {
        const { message, hint } = describeFailure(state.error)
        return (
          <>
            <b>{text.failed}</b>
            <bdi>{message}</bdi>
            <span className={classes.quiet}>{hint ?? text.failedHint}</span>
          </>
        )
      }
      default:
        return null
    }
  }
}
