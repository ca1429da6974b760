import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useRequestWords } from '../../queries/failure-words.ts'
import classes from './LivePanel.module.css'
import { OrderButtons } from './OrderButtons.tsx'

/** Why a run that is not under way is not whole either, and how to go on; nothing for one that is done. */
export function Unfinished({ run }: { run: Run }): ReactElement | null {
  const text = useText().run
  const sayRequest = useRequestWords()
  if (run.status === 'done' || run.status === 'queued' || run.status === 'running') return null
  const cause = run.status === 'stopped' ? (run.stopCause ?? 'provider') : run.status
  return (
    <section
      className={classes.panel}
      data-kind={cause === 'key' || cause === 'provider' ? 'bad' : 'attention'}
    >
      <div className={classes.line}>
        <div className={classes.what}>
          <p>
            <b>{text.unfinished[cause].title}</b>{' '}
            {text.progress(run.scored, run.attempts, run.outcomes.error)}
          </p>
          {run.stopReason && (
            <p className={classes.reason}>
              <bdi title={run.stopReason}>{sayRequest(run.stopReason)}</bdi>
            </p>
          )}
          <p>
            {text.unfinished[cause].hint}{' '}
            {cause === 'key' && (
              <Link to="/models" search={{ edit: run.model }}>
                {text.toModel}
              </Link>
            )}
          </p>
        </div>
        <OrderButtons run={run} />
      </div>
    </section>
  )
}
