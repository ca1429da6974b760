import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { namedState } from '#shared/domain/run.ts'
import { useText } from '../../i18n/language.tsx'
import { useRequestWords } from '../../queries/failure-words.ts'
import classes from './LivePanel.module.css'
import { OrderButtons } from './OrderButtons.tsx'

/** What waits for somebody is amber, what must be mended red; what was given up on purpose is neither. */
const KIND = {
  paused: 'attention',
  interrupted: 'attention',
  quota: 'attention',
  incomplete: 'attention',
  key: 'bad',
  provider: 'bad',
  cancelled: undefined,
} as const

/** Why a run that is not under way is not whole either, and how to go on; nothing for one that is done. */
export function Unfinished({ run }: { run: Run }): ReactElement | null {
  const text = useText().run
  const sayRequest = useRequestWords()
  const state = namedState(run)
  if (state === 'done' || state === 'queued' || state === 'running') return null
  return (
    <section className={classes.panel} data-kind={KIND[state]}>
      <div className={classes.line}>
        <div className={classes.what}>
          <p>
            <b>{text.unfinished[state].title}</b>{' '}
            {text.progress(run.scored, run.attempts, run.outcomes.error)}
          </p>
          {run.stopReason && (
            <p className={classes.reason}>
              <bdi title={run.stopReason}>{sayRequest(run.stopReason)}</bdi>
            </p>
          )}
          <p>
            {text.unfinished[state].hint}{' '}
            {state === 'key' && (
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
