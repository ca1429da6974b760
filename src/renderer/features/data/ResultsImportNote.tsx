import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { ResultsOutcome } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useFailureWords } from '../../queries/failure-words.ts'
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
  const sayFailure = useFailureWords()
  const { state } = props
  if (state.status === 'idle') return null
  const { name } = state.file
  if (state.status === 'reading') return <p role="status">{text.reading(name)}</p>
  const isGood = state.status === 'done'
  return (
    <div className={classes.box} data-kind={isGood ? 'good' : 'bad'} role={isGood ? 'status' : 'alert'}>
      <div className={classes.told}>{tell()}</div>
      <div className={classes.boxActions}>
        {state.status === 'refused' && state.outcome.goodRows > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => props.onKeepGood(state.file)}>
            {text.keepGood(state.outcome.goodRows)}
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
            <b>{text.done(name, state.outcome)}</b>
            {state.outcome.unknownBenchmarks.map(({ benchmark, figures, nearest }) => (
              <span key={benchmark}>
                {text.unknownBenchmark(benchmark, figures, nearest && describeBenchmark(nearest).name)}
              </span>
            ))}
            <Reading outcome={state.outcome} />
            {state.outcome.besidePublished > 0 && (
              <span className={classes.quiet}>{text.beside(state.outcome.besidePublished)}</span>
            )}
            {state.outcome.badRows > 0 && (
              <>
                <span>{text.kept(state.outcome.badRows)}</span>
                <BadRows bad={state.outcome.bad} />
              </>
            )}
          </>
        )
      case 'refused':
        return (
          <>
            <b>{text.refused(name, state.outcome.badRows, state.outcome.goodRows)}</b>
            <span className={classes.quiet}>
              {state.outcome.goodRows > 0 ? text.refusedHint : text.noneGoodHint}
            </span>
            <Reading outcome={state.outcome} />
            <BadRows bad={state.outcome.bad} />
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
        const { message, hint } = sayFailure(state.error)
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

/** So many columns that nobody knows are named. */
const MOST_NAMED = 12

/** What was read otherwise than it may have been meant. */
function Reading({ outcome: { unknownColumns, lowScores } }: { outcome: ResultsOutcome }): ReactElement {
  const text = useText().data.imports
  const named = unknownColumns.slice(0, MOST_NAMED)
  return (
    <>
      {lowScores.map(({ benchmark, figures, highest }) => (
        <span key={benchmark}>
          {text.lowScores(
            describeBenchmark(benchmark).name,
            figures,
            String(highest),
            // Without what binary multiplication leaves.
            String(Number((highest * 100).toPrecision(12))),
          )}
        </span>
      ))}
      {named.length > 0 && <bdi>{text.unknownColumns(named, unknownColumns.length - named.length)}</bdi>}
    </>
  )
}
